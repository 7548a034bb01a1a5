import { expect, test } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { TodoChange } from '@/lib/todos/change';
import { titleByRule } from './title-rule';

const todo = (task: string) => ({ task }) as Extract<TodoChange, { action: 'created' }>['todo'];
const did = (...changes: TodoChange[]): ChatMessage['parts'] => [
  {
    type: 'tool-update_todos',
    toolCallId: '1',
    state: 'output-available',
    input: {},
    output: { report: '', changes },
  },
];
const created = (task: string): TodoChange => ({ action: 'created', todo: todo(task) });

test.each([
  ['Buy milk tomorrow', [created('Buy milk')], 'Buy milk'],
  ['Create ToDos: 1) ...', ['Buy milk', 'Call Ann', 'Paint'].map(created), 'Buy milk and 2 more'],
  [
    'Milk is done',
    [{ action: 'unchanged', todo: todo('Buy milk'), reason: '' } satisfies TodoChange],
    'Buy milk',
  ],
])('%s is named after what was put on the list', (question, changes, title) => {
  expect(titleByRule(question, did(...changes))).toBe(title);
});

test('a long task leaves room for the count', () => {
  const title = titleByRule('x', did(created(`Paint ${'the long fence '.repeat(10)}`), created('Milk')));
  expect(title).toMatch(/^Paint the long fence .*… and 1 more$/);
  expect(title?.length).toBeLessThanOrEqual(60);
});

test.each([
  ["What's due this week?", 'Due this week'],
  ['Hello there! Can you please tell me about the tram to Basel?', 'Tram to Basel'],
  ['How do I fix a dripping tap?', 'Fix a dripping tap'],
  ['Which are my ToDos?', 'ToDos'],
  ['I need to plan the wedding. It is in May.', 'Plan the wedding'],
  ['Give me a todo summary.', 'Give me a todo summary'],
  ['Wie wird das Wetter?', 'Wie wird das Wetter'],
  ['a', 'A'],
])('%s is named after its matter', (question, title) => {
  expect(titleByRule(question, [{ type: 'text', text: 'Well.' }])).toBe(title);
});

test.each(['Hello', 'Hi there!', '??', ''])('%o names nothing', (question) => {
  expect(titleByRule(question, [])).toBeNull();
});

test('what was not done names nothing', () => {
  const failed = did({ action: 'failed', task: 'Secret', reason: 'No.' });
  expect(titleByRule('Do the laundry', failed)).toBe('Do the laundry');
});
