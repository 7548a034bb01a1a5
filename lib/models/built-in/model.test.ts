import { describe, expect, it } from 'vitest';
import { EMPTY_PROFILE } from '@/lib/memory/memory';
import type { BuiltInContext } from './context';
import type { Prompt, StreamPart } from './language-model';
import { createBuiltInModel } from './model';
import { Chat, clock } from './test/chat';

const context: BuiltInContext = {
  role: '',
  category: 'personal',
  clock,
  todos: [],
  openCount: 0,
  memory: { profile: EMPTY_PROFILE, instructions: '' },
};

const said = (text: string): Prompt => [{ role: 'user', content: [{ type: 'text', text }] }];

async function parts(prompt: Prompt): Promise<StreamPart[]> {
  const { stream } = await createBuiltInModel(context).doStream({ prompt });
  const all: StreamPart[] = [];
  for await (const part of stream) all.push(part);
  return all;
}

describe('the stream', () => {
  it('announces a tool call, then makes it', async () => {
    const all = await parts(said('Buy stamps tomorrow'));
    expect(all.map((part) => part.type)).toEqual([
      'stream-start',
      'tool-input-start',
      'tool-input-delta',
      'tool-input-end',
      'tool-call',
      'finish',
    ]);
    expect(all.find((part) => part.type === 'tool-call')).toMatchObject({
      toolName: 'update_todos',
      input: '{"create":[{"task":"Buy stamps","deadline":"tomorrow","time_to_complete":20}]}',
    });
    expect(all.at(-1)).toMatchObject({ finishReason: { unified: 'tool-calls' } });
  });

  it('sends a short answer whole', async () => {
    const all = await parts(said('Give me a todo summary.'));
    const words = all.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []));
    expect(words.join('')).toBe('Your list is empty.');
    expect(all.at(-1)).toMatchObject({ finishReason: { unified: 'stop' } });
  });

  it('sends a long answer in pieces and keeps its line breaks', async () => {
    const chat = new Chat();
    const { text, chunks } = await chat.send('help');
    expect(chunks.length).toBeGreaterThan(5);
    expect(text).toContain('\n\n- add ToDos:');
  });

  it('answers an empty prompt and an empty message', async () => {
    for (const prompt of [[], said(''), said('   \n ')]) {
      const words = (await parts(prompt)).filter((part) => part.type === 'text-delta');
      expect(words.length).toBeGreaterThan(0);
    }
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort();
    const model = createBuiltInModel(context);
    await expect(model.doStream({ prompt: said('hi'), abortSignal: stopped })).rejects.toThrow();
  });
});

describe('a turn', () => {
  it('tells what a tool could not do, and changes nothing else', async () => {
    const prompt: Prompt = [
      ...said('Buy stamps'),
      {
        role: 'assistant',
        content: [{ type: 'tool-call', toolCallId: '1', toolName: 'update_todos', input: {} }],
      },
      {
        role: 'tool',
        content: [
          {
            type: 'tool-result',
            toolCallId: '1',
            toolName: 'update_todos',
            output: { type: 'error-text', value: 'The database does not answer.' },
          },
        ],
      },
    ];
    const { content } = await createBuiltInModel(context).doGenerate({ prompt });
    expect(content).toEqual([{ type: 'text', text: 'That did not work: The database does not answer.' }]);
  });

  it('does not run on a title that looks like markup', async () => {
    const chat = new Chat();
    const { text } = await chat.send('add todo: fix **bold** and [link](x) <b>');
    expect(text).toContain('**fix \\*\\*bold\\*\\* and \\[link\\](x) \\<b\\>**');
    expect((await chat.send('it is due Friday')).text).toContain('is now due Friday 1 August');
  });
});

describe('a list longer than the context', () => {
  const long = () => {
    const chat = new Chat();
    for (let index = 1; index <= 120; index += 1)
      chat.list.add(`Errand ${index} in the old town`, { deadline: '2025-09-01T23:59:00' });
    chat.list.add('Order the wedding cake');
    return chat;
  };

  it('searches for a ToDo that it does not see, then changes it', async () => {
    const chat = long();
    const { calls } = await chat.send('move the wedding cake to Friday');
    expect(calls.map((call) => call.tool)).toEqual(['search_todos', 'update_todos']);
    expect(chat.list.todos.at(-1)).toMatchObject({ deadline: '2025-08-01T23:59:00' });
  });

  it('says so after searching in vain', async () => {
    const { text, calls } = await long().send('move the moon landing to Friday');
    expect(calls.every((call) => call.tool === 'search_todos')).toBe(true);
    expect(text).toContain('I find no open ToDo like "the moon landing", so I changed nothing.');
  });

  it('counts all of them', async () => {
    expect((await long().send('how many todos do I have?')).text).toBe('You have 121 open ToDos.');
    expect((await long().send('Give me a todo summary')).text).toContain('121 open ToDos');
    expect((await long().send('how many are due on September 1?')).text).toBe(
      '120 ToDos are due Monday 1 September.',
    );
  });

  it('takes long pastes in calls that the tool accepts', async () => {
    const chat = new Chat();
    const titles = Array.from({ length: 90 }, (_, index) => `- Errand ${index + 1}`);
    await chat.send(`Create ToDos:\n${titles.join('\n')}`);
    expect(chat.list.todos).toHaveLength(90);
    const { calls, text } = await chat.send(`Create ToDos:\n${titles.join('\n')}\n${titles.join('\n')}`);
    expect(calls).toEqual([]);
    expect(text).toBe('I take at most 100 ToDos at once. Please send them in parts.');
  });
});
