// States: "done with X", "I already bought the gift", "mark all overdue as done", "reopen X", "I started X".

import type { TodoStatus } from '@/lib/todos/todo';
import { searched } from '../search';
import { anyOf, choice } from '../words/any-of';
import { stem } from '../words/stem';
import { isQuestion, withoutEnd } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import type { World } from '../world';
import { refer, withTodos } from './refer';
import type { Reader, Request } from './request';

type Form = { pattern: RegExp; status: TodoStatus; sure: boolean };

/** What is not found is asked about; with `unsure` it may be something else. The group is the ToDo. */
const sure = (status: TodoStatus, phrase: string): Form => ({ pattern: anyOf(phrase), status, sure: true });
const unsure = (status: TodoStatus, phrase: string): Form => ({ ...sure(status, phrase), sure: false });

const DONE = choice(
  'done',
  'finished',
  'completed?',
  'sorted',
  'handled',
  'ready',
  'taken care of',
  'over with',
  'resolved',
  'closed',
  'fixed',
  'through',
);
const MARK = choice('mark', 'set', 'flag', 'tick', 'check', 'change', 'update');
const LIST = '(?:(?:from |off )?(?:my|the) list)';
// Of "everything due today" the day says which.
const NOW = `(?:(?<!\\b(?:due|for|from))${choice(' now', ' already', ' just now', ' today', ' yesterday', ' this morning')})`;
const I = "(?:i|we|i've|we've|i have|we have)";
const I_AM = "(?:i'm|i am|we're|we are|am)";

const NOT_YET = new RegExp(
  String.raw`\b${choice('not', "n't", 'never', 'almost', 'nearly', 'half', 'when', 'once', 'if', 'until', 'before', 'after', 'will', 'going to', 'want to', 'need to', 'have to', 'should', 'must', 'by')}\b`,
  'i',
);
const STILL_OPEN =
  /^(?:i|we)(?:'m| am| haven't| have not| didn't| did not|'ve).*\b(?:n't|not)\b.*\b(?:done|finished|completed|started)\b/i;

const REOPEN: Form[] = [
  sure('not started', '(?:re-?open|uncheck|untick|unmark|reactivate|un-?archive|resume|restart) (.+)'),
  sure(
    'not started',
    `mark (.+?) (?:as )?(?:not done|undone|open|not started|unfinished|incomplete|to do|not finished)(?: again)?`,
  ),
  sure(
    'not started',
    `(.+?) (?:is|are|was|were)(?:n't| not) (?:actually |really )?${DONE}(?: yet| after all)?`,
  ),
];

const FORMS: Form[] = [
  sure(
    'in progress',
    `(?:${MARK}|put) (.+?) (?:as |to |off as )?(?:in progress|started|ongoing|doing|under ?way)`,
  ),
  sure('done', `(?:${MARK}|call) (.+?) (?:as |to |off as )?(?:being )?${DONE}`),
  sure('archived', '(?:mark|set|move) (.+?) (?:as |to )?archived?'),
  sure('archived', 'archive (.+)'),
  sure('done', `mark (?:as )?${DONE}:? (.+)`),
  unsure('done', `(?:check|tick|cross|strike|mark|knock)(?: off| out)? (.+?)(?: off| out)?(?: ${LIST})?`),
  sure('done', `(?:${I_AM} )?(?:all |now |already |finally )?(?:done|finished|through) with (.+?)${NOW}?`),
  sure('done', 'done[:,-] (.+)'),
  sure(
    'done',
    `(?:${I} )?(?:just |already |finally |now )*(?:finished|completed|wrapped up|finali[sz]ed|accomplished|ticked off|checked off) (.+?)${NOW}?`,
  ),
  sure(
    'done',
    `(.+?)(?: (?:is|are|has been|have been|was|were|got)|'s)(?: now| already| all| finally| both)* ${DONE}${NOW}?`,
  ),
  unsure('done', '(.+?),? (?:all )?(?:done|finished|completed)'),
  unsure('done', '(?:complete|finish|close|resolve) (.+)'),
  sure(
    'in progress',
    `(?:${I_AM}|${I}) (?:now |already |currently )?(?:working on|started on|started|begun|begun with|starting|busy with|in the middle of|doing) (.+?)${NOW}?`,
  ),
  sure('in progress', `(?:i|we) (?:just |already )*(?:started|began)(?: on| with| working on)? (.+?)${NOW}?`),
  unsure('in progress', '(?:start|begin|started|starting)(?: on| with| working on)? (.+?)(?: now)?'),
  sure(
    'in progress',
    '(.+?) (?:is|are) (?:now |already |currently )?(?:in progress|under ?way|started|ongoing)',
  ),
];

const PAST_VERB = choice(
  '(?!(?:need|feed|seed|weed|indeed)\\b)[a-z]+ed',
  ...(
    'bought paid sent wrote written did done made got took taken met found told sold brought gave given spoke ran ' +
    'built read left went set put cut swept drew rang fed drove taught chose kept held hung'
  ).split(' '),
);
const LATELY = '(?: already| just now| today| yesterday| this morning| last night| earlier| too| as well)*';
const PAST = anyOf(
  `(?:(i|we)(?:'ve| have)? )?(?:just |already |finally |also |now )*(${PAST_VERB})(?: up| out| off| on| to| at| with| for)* (.+?)${LATELY}`,
);
const PASSIVE = anyOf(
  `(.+?)(?<been> (?:is|are|was|were|has been|have been|got))? (?:now |already |finally |just )*(${PAST_VERB})${LATELY}`,
);
/** "Done" and nothing else. */
const DONE_ALONE = new RegExp(
  String.raw`^(?:(?:it's|it is|that's|that is|all|they're|yes|ok|already|i'm|i am)[,\s]+)*(?:${DONE}|(?:i )?(?:just |already )*(?:did|finished|completed) (?:it|that|this|them|both))(?: (?:already|now))?$`,
  'i',
);

export const readFinish: Reader = ({ text }, world) => {
  // "audioUX done, slides done"
  const bare = withoutEnd(text).replace(/\s+done(?=\s*(?:,|;|and\b).*\bdone$)/gi, '');
  if (isQuestion(text) || /\n/.test(bare)) return null;
  if (DONE_ALONE.test(bare)) {
    if (world.focus.last.length === 0) return null;
    const who = /\b(?:them|both|they)\b/i.exec(bare)?.[0] ?? 'it';
    return withTodos(refer(who, world), who, (todos) => setStatus(todos, 'done'));
  }
  for (const { pattern, status } of REOPEN) {
    const phrase = pattern.exec(bare)?.[1];
    if (phrase) return reopened(phrase, status, world);
  }
  if (STILL_OPEN.test(bare)) return { kind: 'say', text: 'All right, it stays open.' };
  for (const { pattern, status, sure: isSure } of FORMS) {
    const phrase = pattern.exec(bare)?.[1];
    if (!phrase || (status === 'done' && NOT_YET.test(bare.replace(phrase, '')))) continue;
    const reference = refer(phrase, world);
    if (!isSure && reference.kind !== 'found') continue;
    if (reference.kind === 'none' && refer(phrase, world, 'closed').kind === 'found') {
      return { kind: 'say', text: 'That one is done already.' };
    }
    return withTodos(reference, phrase, (todos) => setStatus(todos, status));
  }
  return reported(bare, world);
};

/** "I bought the gift", "rent is paid": done, when a ToDo says to do just that. */
function reported(text: string, world: World): Request | null {
  const [, subject, said = '', what = ''] = PAST.exec(text) ?? [];
  const passive = PASSIVE.exec(text);
  const [, thing = '', , been = ''] = passive ?? [];
  const [verb, object] = what === '' ? [been, thing] : [said, what];
  if (object === '') return null;
  const whole = refer(`${verb} ${object}`, world);
  // "Report filed" only where the title says "File ..."; "chess set" is no verb.
  const isShort = what === '' && passive?.groups?.been === undefined;
  if (isShort && !(whole.kind === 'found' && whole.todos.every((todo) => beginsWith(todo.task, verb))))
    return null;
  if (whole.kind === 'found' || whole.kind === 'search') {
    return withTodos(whole, object, (todos) => setStatus(todos, 'done'));
  }
  const named = refer(object, world);
  if (named.kind === 'none' || named.kind === 'search' || subject === undefined) return null;
  const candidates = named.kind === 'found' ? named.todos : named.candidates;
  const isPronoun = /^(?:it|them|both|that|this|those)$/i.test(object);
  const noVerb = candidates.every((todo) => !startsWithVerb(todo.task));
  if (named.kind === 'found' && (isPronoun || noVerb)) return setStatus(candidates, 'done');
  return { kind: 'which', candidates };
}

function beginsWith(title: string, verb: string): boolean {
  return stem(/^\S+/.exec(title)?.[0] ?? '') === stem(verb);
}

function reopened(phrase: string, status: TodoStatus, world: World): Request {
  const open = refer(phrase, world);
  if (open.kind === 'found') {
    const started = open.todos.filter((todo) => todo.status === 'in progress');
    return started.length > 0
      ? setStatus(started, status)
      : { kind: 'say', text: 'It is still open, so there is nothing to change.' };
  }
  const closed = refer(phrase, world, 'closed');
  const input = { status: 'done' as const, limit: 50 };
  if (closed.kind !== 'found' && !searched(world.searches, input)) return { kind: 'search', input };
  return withTodos(closed, phrase, (todos) => setStatus(todos, status));
}

function setStatus(todos: Parameters<Parameters<typeof withTodos>[2]>[0], status: TodoStatus): Request {
  return { kind: 'update', changes: todos.map((todo) => ({ todo, patch: { status } })) };
}
