// The newcomer's main steps with the OpenAI provider, against a scripted model that streams tool calls.

import { days } from './fixtures/days.ts';
import { expect, test, unique } from './fixtures/test.ts';
import { reviseRole } from './pages/settings.ts';

test.use({ kind: 'openai' });

test('two lists keep themselves through the OpenAI provider', async ({ chat }) => {
  await chat.open();
  const created = await chat.ask(
    'Create ToDos: 1) Check on swim lessons for the baby this weekend. 2) For winter travel, check AmEx points.',
  );
  await expect(created).toContainText('gpt-scripted');
  await expect(created).toContainText(
    new RegExp(`Check on swim lessons for the baby: .*${days.thisWeekend()}`),
  );
  await expect(created).toContainText('"For winter travel, check AmEx points" has no deadline yet.');
  await chat.withTodos('Personal', async (list) => {
    await expect(list.rows()).toHaveCount(2);
    await expect(list.deadline('Check on swim lessons for the baby')).toHaveAccessibleName(
      new RegExp(days.thisWeekend()),
    );
  });

  await chat.switchTo('Work');
  await chat.ask(
    'Create or update few ToDos: 1) Re-film Module 6, lesson 5 by end of day today. 2) Update audioUX by next Monday.',
  );
  await chat.ask('Create another ToDo: Finalize set of report generation tutorials.');
  await expect(await chat.ask("OK, for this task let's get it done by next Tuesday.")).toContainText(
    days.nextTuesday(),
  );
  await chat.withTodos('Work', async (list) => {
    await expect(list.rows()).toHaveCount(3);
    await expect(list.deadline('Re-film Module 6, lesson 5')).toHaveAccessibleName(new RegExp(days.today()));
    await expect(list.deadline('Update audioUX')).toHaveAccessibleName(new RegExp(days.nextMonday()));
    await expect(list.deadline('Finalize set of report generation tutorials')).toHaveAccessibleName(
      new RegExp(days.nextTuesday()),
    );
  });
  const work = await chat.ask('Give me a todo summary.');
  await expect(work).toContainText('Update audioUX');
  await expect(work).not.toContainText('swim lessons');

  await chat.switchTo('Personal');
  const personal = await chat.ask('Give me a todo summary.');
  await expect(personal).toContainText('Check on swim lessons for the baby');
  await expect(personal).not.toContainText('audioUX');
});

test('an update takes two model calls, and the second is given what the first one did', async ({
  chat,
  modelCalls,
}) => {
  const words = unique();
  await chat.open();
  await chat.ask(`Create ToDos: 1) Buy ${words} by next Monday. 2) Sell ${words}.`);
  const calls = await modelCalls(words);
  expect(calls.map(({ api, model }) => `${api} ${model}`)).toEqual([
    'responses gpt-scripted',
    'responses gpt-scripted',
  ]);
  expect(calls[0]?.results).toEqual([]);
  expect(calls[1]?.results.join()).toMatch(/New ToDo created:\nContent: .*\n\nNew ToDo created:\nContent: /);
});

test('the next answer follows a changed role prompt, which is version 2', async ({ chat, modelCalls }) => {
  const words = unique();
  await chat.open();
  await chat.switchTo('Work');
  await chat.ask(`Before ${words}`);
  await chat.chooseFromAccountMenu('Settings');
  await reviseRole(chat.page, 'Work', `Be brief. End every answer with "Over, ${words}."`, 2);
  await chat.page.getByRole('link', { name: 'Back to chat' }).click();
  await expect(chat.answers).toHaveCount(1);

  const after = await chat.ask(`After ${words}`);
  await expect(after).toContainText(/Work\s*v2/);
  await expect(after).toContainText(`Over, ${words}.`);
  await expect(chat.answers.first()).toContainText(/Work\s*v1/);
  const [before, latest] = await modelCalls(words);
  expect(before?.instructions).not.toContain('Be brief.');
  expect(latest?.instructions).toContain('Be brief.');
});
