import { expect, it } from 'vitest';
import type { ToolPart } from '@/components/chat/tool-work';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { TodoChange } from '@/lib/todos/change';
import { makeTodo } from '@/lib/todos/test-todo';
import { wouldDo } from './would';

const clock = { now: Date.parse('2026-11-23T09:00:00Z'), timeZone: 'UTC' };

const milk = makeTodo('0', { task: 'Buy milk' });
const friday = { ...milk, deadline: '2026-11-27T23:59:00', estimateMinutes: 15 };

function said(...parts: ChatMessage['parts']): string[] {
  return wouldDo({ id: 'answer', role: 'assistant', parts }, clock).map(({ line }) => line);
}

const called = { toolCallId: 'call', state: 'output-available' } as const;
const changed = (...changes: TodoChange[]): ToolPart => ({
  ...called,
  type: 'tool-update_todos',
  input: {},
  output: { report: '', changes },
});

it.each<[TodoChange, string]>([
  [{ action: 'created', todo: milk }, 'Would add Buy milk'],
  [{ action: 'created', todo: friday }, 'Would add Buy milk, due Friday 27 November, takes 15 min'],
  [
    { action: 'updated', before: milk, todo: friday },
    'Would change Buy milk: due Friday 27 November, takes 15 min',
  ],
  [{ action: 'updated', before: friday, todo: milk }, 'Would change Buy milk: no deadline, no estimate'],
  [
    { action: 'updated', before: milk, todo: { ...milk, status: 'in progress' } },
    'Would change Buy milk: in progress',
  ],
  [{ action: 'updated', before: milk, todo: { ...milk, status: 'done' } }, 'Would complete Buy milk'],
  [
    { action: 'updated', before: milk, todo: { ...friday, status: 'archived' } },
    'Would archive Buy milk, due Friday 27 November, takes 15 min',
  ],
  [{ action: 'removed', todo: milk }, 'Would remove Buy milk'],
  [{ action: 'unchanged', todo: milk, reason: 'It is like that already.' }, 'Would leave Buy milk as it is'],
  [
    { action: 'failed', reason: 'There is no ToDo with this id on this list.' },
    'Could not do this. There is no ToDo with this id on this list.',
  ],
])('tells of %j', (change, line) => {
  expect(said(changed(change))).toEqual([line]);
});

it('tells what would be remembered, from whatever the model passed', () => {
  const output = { report: '' };
  expect(
    said(
      {
        ...called,
        type: 'tool-update_profile',
        input: { location: 'Oslo', job: null, interests: ['chess', 'tea'] },
        output,
      },
      { ...called, type: 'tool-update_profile', input: undefined, output },
      { ...called, type: 'tool-update_instructions', input: { memory: 'Fridays only.' }, output },
      { ...called, type: 'tool-update_instructions', input: { memory: '' }, output },
    ),
  ).toEqual([
    'Would note about you: place Oslo, no job any more, interests chess and tea',
    'Would note nothing new about you',
    'Would remember how you like your list kept: Fridays only.',
    'Would forget how you like your list kept',
  ]);
});

it('keeps the order of the calls, and leaves out searches and calls that failed', () => {
  expect(
    said(
      changed({ action: 'created', todo: milk }),
      { ...called, type: 'tool-search_todos', input: {}, output: { report: '0 found' } },
      { type: 'tool-update_todos', toolCallId: 'x', state: 'output-error', input: {}, errorText: 'No.' },
      { type: 'text', text: 'Done.' },
      changed({ action: 'removed', todo: milk }),
    ),
  ).toEqual(['Would add Buy milk', 'Would remove Buy milk']);
});
