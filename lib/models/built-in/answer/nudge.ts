// The questions that the role asks for: about missing deadlines, in the role's own sentence, and missing estimates.

import type { KnownTodo } from '../known-todo';
import { typicalTime } from '../steer/estimate';
import { bold, joinWords } from '../words/markdown';
import type { World } from '../world';

const TASK = /[[{<](?:the )?(?:task|todo|title|item)[^\]}>]*[\]}>]/gi;
const OTHER = /[[{<][^\]}>]*[\]}>]/;
const TIME = /[[{<][^\]}>]*(?:time|duration|estimate|days?)[^\]}>]*[\]}>]/gi;

/** Asked about with a time of their own, of so many. */
const MOST_LOOKED_AT = 20;

/** Named one by one up to here. */
const MOST_NAMED = 3;

const PLURALS: [RegExp, string][] = [
  [/\bit\b(?= (?:does|doesn't|is|isn't|has|may|might|will|should|would|could|can|needs?|takes?)\b)/g, 'they'],
  [/\bthis(?= (?:might|may|could|will|would|should)\b)/g, 'these'],
  [/\bdoesn't\b/g, "don't"],
  [/\bdoes not\b/g, 'do not'],
  [/\bhas\b/g, 'have'],
  [/\bis\b/g, 'are'],
  [/\badd one\b/g, 'add them'],
  [/\bset one\b/g, 'set them'],
  [/\ba deadline\b/g, 'deadlines'],
  [/\bit\b/g, 'them'],
];

export function askForDeadlines(todos: KnownTodo[], world: World): string[] {
  const { role, rules } = world;
  const missing = todos.filter((todo) => todo.deadline === null);
  if (missing.length === 0 || !role.askForDeadlines || rules.neverAskForDeadlines) return [];
  const pattern = role.deadlinePattern ?? '[task] has no deadline yet. When should it be done?';
  const timed =
    pattern.match(TIME) === null
      ? []
      : missing.slice(0, MOST_LOOKED_AT).filter((todo) => typicalTime(todo.task, role));
  const untimed = missing.filter((todo) => !timed.includes(todo));
  const groups = Map.groupBy(timed, (todo) => typicalTime(todo.task, role)?.words);
  const asked = [...groups].map(([words, group]) => fill(pattern, names(group), words));
  return [...asked, ...(untimed.length > 0 ? [fill(pattern, names(untimed), undefined)] : [])];
}

const HAVE_NONE = ['', 'It has no', 'Neither has a', 'None of them has a'];

/** `isNamed`: the ToDos were named just before, so their titles need not be said again. */
export function askForEstimates(todos: KnownTodo[], isNamed = false): string[] {
  const missing = todos.filter((todo) => todo.minutes === null);
  const many = missing.length > 1;
  if (missing.length === 0) return [];
  const ask = many ? 'How long will they take?' : 'How long will it take?';
  if (isNamed && missing.length === todos.length)
    return [`${HAVE_NONE[Math.min(missing.length, 3)]} time estimate yet. ${ask}`];
  const who = joinWords(names(missing));
  return [many ? `${who} have no time estimates. ${ask}` : `${who} has no time estimate. ${ask}`];
}

function names(todos: KnownTodo[]): string[] {
  const named = todos.slice(0, MOST_NAMED).map((todo) => bold(todo.task));
  const more = todos.length - named.length;
  return more > 0 ? [...named, `${more} more`] : named;
}

/** Sentences whose blanks cannot be filled are left out, with what refers to them. */
function fill(pattern: string, tasks: string[], timeframe: string | undefined): string {
  const sentences = pattern.split(/(?<=[.!?])\s+/);
  const filled = sentences.flatMap((sentence) => {
    const timed = timeframe === undefined ? sentence : sentence.replace(TIME, timeframe);
    if (OTHER.test(timed.replace(TASK, ''))) return [];
    const said = timeframe === undefined ? timed.replace(/,? with (?:this|that) in mind/i, '') : timed;
    const many = tasks.length > 1 ? PLURALS.reduce((text, [one, all]) => text.replace(one, all), said) : said;
    return [many.replace(TASK, () => joinWords(tasks)).replace(/!/g, '.')];
  });
  return filled.join(' ');
}
