import { beforeEach, expect, it } from 'vitest';
import { deleteAssistant } from '@/lib/assistants/delete-assistant';
import { undeleteAssistant } from '@/lib/assistants/deletion';
import { startRun } from './start-run';
import { ask, chatOf, newPerson, type Person, readEvents, request } from './test-chat';

let person: Person;
beforeEach(async () => {
  person = await newPerson();
});

const refusal = {
  code: 'conflict',
  message: '"Personal" was deleted, so this chat can only be read. Start a new chat with another assistant.',
};

it('refuses a message to the chat of a deleted assistant, whoever is asked, and keeps the chat as it was', async () => {
  const { sent, texts, thread } = await ask(person, { text: 'add Buy stamps' });
  const { threadId } = sent;
  await deleteAssistant(person.accountId, person.personal);
  const retry = thread.messages[0]?.id ?? '';
  for (const options of [{ threadId }, { threadId, assistantId: person.work }]) {
    await expect(startRun(request(person, options))).rejects.toMatchObject(refusal);
    await expect(startRun(request(person, { ...options, ask: { retry } }))).rejects.toMatchObject(refusal);
  }
  expect((await chatOf(person, threadId)).texts).toEqual(texts);

  await undeleteAssistant(person.accountId, person.personal);
  await readEvents(await startRun(request(person, { threadId })));
  expect((await chatOf(person, threadId)).texts).toHaveLength(4);
});

it('says that a new chat needs another assistant', async () => {
  await deleteAssistant(person.accountId, person.personal);
  await expect(startRun(request(person))).rejects.toMatchObject({
    code: 'conflict',
    message: '"Personal" was deleted. Choose another assistant and send your message again.',
  });
});

it("tells nobody about another account's deleted assistant or chat", async () => {
  const { sent } = await ask(person, {});
  await deleteAssistant(person.accountId, person.personal);
  const stranger = await newPerson();
  for (const options of [
    { assistantId: person.personal },
    { threadId: sent.threadId },
    { threadId: sent.threadId, assistantId: person.personal },
  ]) {
    await expect(startRun(request(stranger, options))).rejects.toMatchObject({ code: 'not_found' });
  }
});
