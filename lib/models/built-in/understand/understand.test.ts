import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '@/lib/memory/memory';
import type { Prompt } from '../language-model';
import { clock } from '../test/chat';
import { TodoList } from '../test/list';
import { nextStep } from '../turn';

const list = new TodoList(clock);
list.add('Update audioUX', { deadline: '2025-08-04T23:59:00' });
list.add('Call the plumber');

const context = {
  role: '',
  category: 'work',
  clock,
  todos: list.open(),
  openCount: 2,
  memory: { profile: EMPTY_PROFILE, instructions: '' },
};

const stepFor = (...messages: string[]) => {
  const prompt: Prompt = messages.flatMap(
    (text): Prompt => [
      { role: 'user', content: [{ type: 'text', text }] },
      { role: 'assistant', content: [{ type: 'text', text: 'Do you mean **Update audioUX**?' }] },
    ],
  );
  return nextStep(context, prompt.slice(0, -1));
};

const word = fc.constantFrom(
  ...'it the gift audioUX plumber to Friday by and not done move delete add remind me I my is all both , . : ? 1) - " yes undo 5pm week two'.split(
    ' ',
  ),
);
const talk = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

describe('understanding', () => {
  it('has an answer or a call for whatever is said', () => {
    fc.assert(
      fc.property(fc.array(talk, { minLength: 1, maxLength: 3 }), (messages) => {
        const step = stepFor(...messages);
        expect(step.kind === 'answer' ? step.text.trim() : step.calls).not.toHaveLength(0);
      }),
    );
  });

  it('never changes anything for a plain question', () => {
    const question = fc.tuple(fc.constantFrom('What', 'Why', 'Who', 'Is', 'Did', 'Should I', 'How'), talk);
    fc.assert(
      fc.property(question, ([opening, rest]) => {
        const step = stepFor(`${opening} ${rest.replaceAll('\n', ' ')}?`);
        const acts = step.kind === 'calls' ? step.calls.filter((call) => call.tool !== 'search_todos') : [];
        expect(acts).toEqual([]);
      }),
    );
  });
});
