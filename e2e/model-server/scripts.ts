// How the scripted model answers: it goes by what the person said, so that tests need no order among them.

import { failureFor } from './failures.ts';
import type { ModelCall } from './model-call.ts';
import { call, type Reply, say } from './reply.ts';

type ReportedTodo = { id: string; task: string; deadline?: string | null; deadline_words?: string | null };

/** `attempt` counts the calls with the same words, from 1. */
export function replyTo(modelCall: ModelCall, attempt: number): Reply {
  const { said, results } = modelCall;
  const aside = asideFor(modelCall);
  if (aside) return aside;
  const failure = failureFor(modelCall, attempt);
  if (failure) return failure;
  if (/^slow:\d+/.test(said)) return slow(modelCall);
  if (results.length > 0) return say(told(modelCall));
  if (/^Create\b/.test(said)) return call('update_todos', { create: entriesOf(said) });
  const wanted = /let's get it done (by .+?)\.?$/.exec(said)?.[1];
  if (wanted) return postpone(modelCall, wanted);
  const done = /^Done: (.+)$/.exec(said)?.[1];
  if (done) return finish(modelCall, done);
  const query = /^Search (.+)$/.exec(said)?.[1];
  if (query) return call('search_todos', { query });
  if (/\bsummary\b/i.test(said)) return say(signed(modelCall, summary(modelCall)));
  return say(signed(modelCall, `You said: ${said}`));
}

/** What the model is asked beside the conversation: a title is the person's words, or those after "called". */
function asideFor({ said, instructions }: ModelCall): Reply | null {
  if (said === 'Write the title.') {
    const question = /^\{"person":(".*")\}$/m.exec(instructions)?.[1];
    const words: string = question ? JSON.parse(question) : '';
    if (words.includes('fail-title')) return { kind: 'refuse', status: 400, message: 'No title for this.' };
    return say(/ called (.+)$/.exec(words)?.[1] ?? words);
  }
  if (said !== 'Write the notes.') return null;
  if (instructions.includes('fail-notes'))
    return { kind: 'refuse', status: 400, message: 'No notes on this.' };
  const facts = instructions.match(/\bfact-[\w-]+/g) ?? [];
  return say(`Notes: ${[...new Set(facts)].join(' ')}`);
}

/** "Create ToDos: 1) Call Ann by next Monday. 2) Buy milk." or, for one, "Create another ToDo: Buy milk." */
function entriesOf(said: string) {
  const list = said.slice(said.indexOf(':') + 1);
  return list.split(/\s*\d+\)\s*/).flatMap((text) => {
    const entry = text.trim().replace(/\.$/, '');
    if (entry === '') return [];
    const [, task = entry, deadline] = /^(.+?) (this weekend|by .+)$/.exec(entry) ?? [];
    return [{ task, ...(deadline ? { deadline } : {}) }];
  });
}

/** Changes the ToDo that the last earlier report created: the model has it from the stored conversation. */
function postpone({ earlierResults }: ModelCall, deadline: string): Reply {
  const todo = earlierResults.flatMap(reported).at(-1);
  if (!todo) return say('Which task do you mean?');
  return call('update_todos', { update: [{ id: todo.id, plan: 'Set the deadline.', deadline }] });
}

function finish(modelCall: ModelCall, task: string): Reply {
  const todo = listed(modelCall).find((entry) => entry.task === task);
  if (!todo) return say(`I find no "${task}".`);
  return call('update_todos', { update: [{ id: todo.id, status: 'done' }] });
}

/** "slow:100" says a hundred words, one each 50 ms; "slow:100 Buy milk" puts a ToDo on the list first. */
function slow({ said, results }: ModelCall): Reply {
  const [, count = '1', task] = /^slow:(\d+)(?: (.+))?$/.exec(said) ?? [];
  if (task && results.length === 0) return call('update_todos', { create: [{ task }] });
  const words = Array.from({ length: Number(count) }, (_, index) => `word${index + 1}`);
  return say(`${words.join(' ')} end`, 50);
}

/** Repeats the reports of the tools, which proves that the model received them. */
function told(modelCall: ModelCall): string {
  const lines = modelCall.results.flatMap((report) => [
    ...reported(report).map((todo) => `- **${todo.task}**: ${todo.deadline_words ?? 'no deadline yet'}`),
    ...[...report.matchAll(/^Added content: (.*)$/gm)].map(([, json]) => `- Changed: ${changedWords(json)}`),
    ...[...report.matchAll(/^(?:\d+ found|Not done:|Document \S+ unchanged:)$/gm)].map(
      ([line]) => `- ${line}`,
    ),
  ]);
  const open = modelCall.results.flatMap(reported).filter((todo) => !todo.deadline);
  const question = open.map((todo) => `"${todo.task}" has no deadline yet. Which day suits you?`);
  return signed(modelCall, [`Here is what I did:\n\n${lines.join('\n')}`, ...question].join('\n\n'));
}

function changedWords(json = '{}'): string {
  const changed = JSON.parse(json) as Record<string, unknown>;
  return String(changed.deadline_words ?? changed.status ?? Object.keys(changed).join(', '));
}

function summary(modelCall: ModelCall): string {
  const todos = listed(modelCall);
  if (todos.length === 0) return 'Nothing is on the list.';
  return ['On the list:', ...todos.map((todo) => `- ${todo.task} (${todo.deadline ?? 'no deadline'})`)].join(
    '\n',
  );
}

/** Obeys one kind of order in the role prompt, so that a test sees which role the model was given. */
function signed({ instructions }: ModelCall, text: string): string {
  const ending = /End every answer with "([^"]+)"/.exec(instructions)?.[1];
  return ending ? `${text}\n\n${ending}` : text;
}

/** The ToDos that a report names in full. */
function reported(report: string): ReportedTodo[] {
  return [...report.matchAll(/^(?:Content: )?(\{"id".*\})$/gm)].map(
    ([, json = '{}']) => JSON.parse(json) as ReportedTodo,
  );
}

/** The ToDos that the instructions hold. */
function listed({ instructions }: ModelCall): ReportedTodo[] {
  return reported(/<todos>([\s\S]*)<\/todos>/.exec(instructions)?.[1] ?? '');
}
