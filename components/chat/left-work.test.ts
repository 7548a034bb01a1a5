import { expect, test } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Todo } from '@/lib/todos/todo';
import { changesOf, leave, stillLeft } from './left-work';

const todo = (task: string) => ({ id: task, task }) as Todo;

function answer(id: string, task: string | null): ChatMessage {
  const changes = [
    ...(task ? [{ action: 'created' as const, todo: todo(task) }] : []),
    { action: 'unchanged' as const, todo: todo('Old'), reason: 'It is so already.' },
  ];
  return {
    id,
    role: 'assistant',
    metadata: { runId: `run-${id}` },
    parts: [
      {
        type: 'tool-update_todos',
        toolCallId: id,
        state: 'output-available',
        input: {},
        output: { report: '', changes },
      },
    ],
  };
}

test('only what an answer changed counts as its work', () => {
  expect(changesOf(answer('a', 'Buy milk'))).toMatchObject([
    { action: 'created', todo: { task: 'Buy milk' } },
  ]);
  expect(changesOf(answer('a', null))).toEqual([]);
});

test('what is left is told where the branches part, and moves along when that place is left too', () => {
  const first = leave([], [answer('a', 'Buy milk'), answer('b', null)], 'question');
  expect(first).toMatchObject([{ at: 'question', runId: 'run-a' }]);
  const question: ChatMessage = { id: 'question', role: 'user', parts: [] };
  const second = leave(first, [question, answer('c', 'Call Ann')], 'edited');
  expect(second.map(({ at, runId }) => [at, runId])).toEqual([
    ['edited', 'run-a'],
    ['edited', 'run-c'],
  ]);
});

test('an answer that is on the screen again is told there alone', () => {
  const shown = [answer('a', 'Buy milk')];
  const left = leave([], [...shown, answer('c', 'Call Ann')], 'x');
  expect(stillLeft(left, shown).map(({ runId }) => runId)).toEqual(['run-c']);
});
