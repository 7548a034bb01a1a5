import { expect, test } from 'vitest';
import { chooseBranch } from './choose-branch';
import { exportThread } from './export';
import { toMarkdown } from './markdown';
import { addMessage, newPerson, newThread } from './testing/tree';

const now = Date.parse('2025-07-30T17:00:00Z');
const timeZone = 'Europe/Berlin';
const todo = {
  task: 'Buy *milk*',
  deadline: '2025-08-01T23:59:00',
  deadlineHasTime: false,
  solutions: [],
} as never;

test('Markdown tells who said what and when, and what was done', () => {
  const createdAt = '2025-07-30T16:00:00.000Z';
  const assistant = { id: '', version: 1, name: 'Personal', color: 'violet' as const, category: 'personal' };
  const text = toMarkdown({
    title: '# Milk',
    now,
    timeZone,
    messages: [
      {
        id: '1',
        role: 'user',
        parts: [{ type: 'text', text: 'Buy *milk* on Friday' }],
        metadata: { createdAt },
      },
      {
        id: '2',
        role: 'assistant',
        metadata: { createdAt, assistant, status: 'stopped' },
        parts: [
          {
            type: 'tool-update_todos',
            toolCallId: '1',
            state: 'output-available',
            input: {},
            output: { report: 'Secret report', changes: [{ action: 'created', todo }] },
          },
          {
            type: 'tool-update_profile',
            toolCallId: '2',
            state: 'output-available',
            input: { name: 'Lance' },
            output: { report: '' },
          },
          { type: 'text', text: 'It is **on** the' },
        ],
      },
    ],
  });
  expect(text).toBe(`# \\# Milk

Exported on 30 July 2025 at 19:00. Times are of Europe/Berlin.

## You, 30 July 2025 at 18:00

Buy *milk* on Friday

## Personal, 30 July 2025 at 18:00

> - Added "Buy \\*milk\\*", due 2025-08-01

> - Noted something about you

It is **on** the

*This answer was stopped.*
`);
});

test('Markdown holds the branch that is shown, JSON all of them', async () => {
  const person = await newPerson();
  const { id, messages } = await newThread(person, { title: 'Tea/coffee: "which?"' });
  const [, hi = ''] = messages;
  const tea = await addMessage(person, id, { after: hi, text: 'Tea' });
  const coffee = await addMessage(person, id, { after: hi, text: 'Coffee' });
  await chooseBranch(person.accountId, id, tea);

  const markdown = await exportThread(person.accountId, id, { format: 'markdown', now, timeZone });
  expect(markdown.name).toBe('Tea coffee which.md');
  expect(markdown.text).toContain('Tea');
  expect(markdown.text).not.toContain('Coffee\n');

  const json = await exportThread(person.accountId, id, { format: 'json', now, timeZone });
  const file = JSON.parse(json.text);
  expect(file).toMatchObject({
    format: 'maistro-chat',
    headMessageId: tea,
    exportedAt: '2025-07-30T17:00:00.000Z',
  });
  expect(file.messages.map(({ id, parentId }: Record<string, string>) => [id, parentId])).toEqual([
    [messages[0], null],
    [hi, messages[0]],
    [tea, hi],
    [coffee, hi],
  ]);
});

test('a title of signs alone still makes a name', async () => {
  const person = await newPerson();
  const { id } = await newThread(person, { title: '…/…' });
  expect((await exportThread(person.accountId, id, { format: 'json', now, timeZone })).name).toBe(
    'Chat.json',
  );
});
