// New deadlines for ToDos that are there: "move X to Friday", "for this task let's get it done by ...", "X is due Sat".

import { bold, joinWords } from '../words/markdown';
import { isQuestion, withoutEnd } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import type { World } from '../world';
import { isCommand } from './create';
import { sameTodo } from './match';
import { cleaned, refer, withTodos } from './refer';
import type { Reader, When } from './request';
import { atHour, findWhen, hourOf, readWhen } from './when';

const END = String.raw`(?:[\s,–—-]+(?:to|until|till|for|on|by|at|be|is|as|back|forward|instead|deadline|due|done))*[\s,.:–—-]*$`;
const OF_DEADLINE = `(?:the |a |its |my )?(?:new )?(?:deadline|due date|due|date)(?: (?:of|for|on|to))?`;

/** With these, a ToDo that is not found is asked about; the group is the ToDo. */
const SURE: RegExp[] = [
  `^(?:postpone|snooze|reschedule|push(?: back| out)?|put off|delay|bump|defer|shift|bring forward|pull forward) (.+?)${END}`,
  String.raw`^(?:move|shift|change|set|switch|update) ${OF_DEADLINE}\s+(.+?)${END}`,
  `^(?:move|shift|change|set|switch|update) (.+?)(?:'s)? (?:deadline|due date|date)${END}`,
  `^${OF_DEADLINE} (.+?) (?:is|should be|will be|to be|moves|changes?)(?: now)?${END}`,
  String.raw`^${OF_DEADLINE} (.+?)\s*:$`,
  `^(?:give|assign) (.+?) ${OF_DEADLINE}${END}`,
  `^(?:add|put) (?:a )?(?:deadline|due date) ?(?:of|for)? ?(?:to|for|on) (.+?)${END}`,
  `^(?:make|have) (.+?) due${END}`,
  `^(.+?) (?:should|must|needs to|has to|ought to|will|can|could)(?: now)?(?: only)? be(?: due| done| finished| ready)?${END}`,
  `^(.+?) (?:is|are) (?:now |actually |really )?due${END}`,
  `^(?:move|set|change|switch|put|push) (.+?) (?:back |up |forward )?(?:to|until|till)$`,
  `^(.+?) (?:can|could|will|has to|should) (?:wait|move|slip|go)${END}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** With these it may as well be a new ToDo: "move the couch on Friday", "get the car washed by Friday". */
const UNSURE: RegExp[] = [
  String.raw`^(?:for|about|regarding|as for) (.+?)[,:]?\s+(?:let's|lets|let us|i want to|we should|i should|can we|we can|i'll|i will)\b.*$`,
  `^(?:let's|lets|let us|i want to|we should|i should|i'll|i will|we'll|we need to|i need to|i have to) (?:get|have|do|finish|make|complete|move|schedule|plan) (.+?)(?: done| finished| completed| ready)?${END}`,
  `^(?:move|set|change|make|get|schedule|do|plan|update) (.+?)(?: done| due)?${END}`,
  `^(.+?)[,:]? (?:due|by|until|deadline|now|instead)${END}`,
  `^(.+?) (?:(?:was|were|got|has been|have been|is|are) )?(?:moved|rescheduled|postponed|pushed|shifted)(?: back| out)?${END}`,
  `^(?:for|about|regarding|as for) (.+?)${END}`,
].map((pattern) => new RegExp(pattern, 'i'));

export const readChange: Reader = ({ text }, world) => {
  if (isQuestion(text) || /\n/.test(text) || isCommand(text)) return null;
  // "The plumber is coming on Thursday" tells of something else
  if (/\b(?:is|are) (?:coming|going|leaving|visiting|arriving|happening)\b/i.test(text)) return null;
  return (
    clearing(text, world) ??
    atSaidHour(text, world) ??
    toDates(text, world) ??
    toDate(text, world) ??
    unread(text, world)
  );
};

// "Move the first one to Friday and the second one to Saturday": the verb is said once.
function toDates(text: string, world: World): ReturnType<Reader> {
  const parts = text
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/i)
    .filter((part) => part !== '')
    .map((part) => dateLast(part, world));
  if (parts.length < 2 || !parts.every((part) => findWhen(part, world) ?? lastWhen(part, world))) return null;
  const each = parts.map((part, index) =>
    toDate(index === 0 || hasVerb(part) ? part : `move ${part}`, world),
  );
  const changes = each.flatMap((request) => (request?.kind === 'update' ? request.changes : []));
  const isClear = new Set(changes.map(({ todo }) => todo.id)).size === changes.length;
  return isClear && each.every((request) => request?.kind === 'update') ? { kind: 'update', changes } : null;
}

// "Monday for the second one" -> "the second one to Monday"
function dateLast(part: string, world: World): string {
  const [, date = '', phrase = ''] = /^(.+?) for (.+)$/i.exec(part) ?? [];
  return date !== '' && readWhen(date, world) ? `move ${phrase} to ${date}` : part;
}

function hasVerb(part: string): boolean {
  return startsWithVerb(part) || /\b(?:is|are|should|must|has to|can)\b/i.test(part);
}

function toDate(text: string, world: World): ReturnType<Reader> {
  const bare = withoutEnd(text.replace(/\s+instead(?: of .+)?$/i, '')).replace(SAME_TIME, '');
  const when = lastWhen(bare, world);
  if (!when) return null;
  const core = when.rest.replace(/\s+/g, ' ').trim();
  // "postpone everything due today" says which, not until when
  if (
    /\b(?:everything|all|tasks|to-?dos|items|ones)(?: (?:that (?:is|are) )?due)?$/i.test(core) &&
    /\bdue\b/i.test(text)
  ) {
    return { kind: 'say', text: 'To which day shall I move them?' };
  }
  for (const pattern of SURE) {
    const phrase = pattern.exec(core)?.[1];
    if (phrase) return toDeadline(phrase, when, world, text);
  }
  for (const pattern of UNSURE) {
    const phrase = pattern.exec(core)?.[1];
    if (!phrase || /[?]|,.*\b(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day\b/i.test(phrase)) continue;
    const found = refer(phrase, world);
    if (found.kind === 'found' || (found.kind === 'unsure' && isPronoun(phrase))) {
      return toDeadline(phrase, when, world, text);
    }
  }
  return named(core.replace(new RegExp(END, 'i'), ''), core, when, world);
}

// "Dentist on Friday" may be the ToDo "Book dentist appointment", or a new one: only its whole title is clear.
function named(phrase: string, core: string, when: When, world: World): ReturnType<Reader> {
  const found = refer(phrase, world);
  if (found.kind !== 'found' || startsWithVerb(phrase)) return null;
  // "the dentist" is one that is known, "dentist" may be new
  const isKnown = /^(?:the|that|my)\s/i.test(phrase) && !/\s(?:is|are)$/i.test(core);
  const isWhole =
    isKnown || found.todos.some((todo) => sameTodo(phrase, [todo], false)) || world.chosen !== null;
  return isWhole ? toDeadline(phrase, when, world) : { kind: 'which', candidates: found.todos };
}

function toDeadline(phrase: string, when: When, world: World, text = ''): ReturnType<Reader> {
  const isSameTime = SAME_TIME.test(withoutEnd(text));
  return withTodos(refer(phrase, world), phrase, (todos) => ({
    kind: 'update',
    changes: todos.map((todo) => {
      const hour = isSameTime && todo.deadline?.hasTime ? todo.deadline.at.slice(10) : null;
      return { todo, patch: { deadline: hour === null ? when.send : when.deadline.at.slice(0, 10) + hour } };
    }),
  }));
}

/** "To Sunday, same time": the deadline keeps its hour. */
const SAME_TIME = /,?\s+(?:at )?(?:the )?same (?:time|hour)$/i;

// "Move the gym to when I am back": not a date, and no new ToDo either.
function unread(text: string, world: World): ReturnType<Reader> {
  const [, phrase = '', words = ''] =
    /^(?:move|push|postpone|snooze|reschedule|shift|delay) (.+?) (?:to|until|till) (.+)$/i.exec(
      withoutEnd(text),
    ) ?? [];
  const found = phrase === '' ? null : refer(phrase, world);
  if (found?.kind !== 'found') return null;
  const who = joinWords(found.todos.slice(0, 3).map((todo) => bold(todo.task)));
  return { kind: 'say', text: `I could not read "${words}" as a date. To which day shall I move ${who}?` };
}

function isPronoun(phrase: string): boolean {
  return /^(?:it|this|that|they|them|both|(?:this|that|the) (?:task|one|to-?do|item))$/i.test(
    cleaned(phrase),
  );
}

// The date is what follows the last "to" or "by", even where the title holds a day of its own.
function lastWhen(text: string, world: World): When | null {
  const marks = [...text.matchAll(/\s(?:to|until|till|by|for|on|due|of|is|as)(?=\s)|:(?=\s)/gi)].reverse();
  for (const mark of marks) {
    const when = readWhen(text.slice(mark.index + mark[0].length), world);
    if (when) return { ...when, start: mark.index, rest: text.slice(0, mark.index + mark[0].length) };
  }
  return findWhen(text, world);
}

// "Make that 5pm", "move it to 17:00", "push it to half past 4"
function atSaidHour(text: string, world: World): ReturnType<Reader> {
  const bare = withoutEnd(text).replace(/\s+instead$/i, '');
  const said = /^(?:make|move|set|change|push|shift|put|let's do|let's say)\s+(.+)$/i.exec(bare)?.[1];
  const [phrase, hour] = said === undefined ? [] : hourLast(said);
  if (phrase === undefined || hour === undefined || lastWhen(phrase, world) !== null) return null;
  return withTodos(refer(phrase, world), phrase, (todos) => {
    const changes = todos.flatMap((todo) => {
      const deadline = atHour(hour, todo.deadline, world);
      return deadline === null ? [] : [{ todo, patch: { deadline } }];
    });
    return changes.length > 0 ? { kind: 'update', changes } : { kind: 'other' };
  });
}

// "the gym to half past 4" -> the gym, half past 4
function hourLast(said: string): [phrase: string, hour: string] | [] {
  const words = said.split(/\s+/);
  for (let end = 1; end < words.length; end += 1) {
    const hour = hourOf(words.slice(end).join(' '));
    const phrase = words.slice(0, end).join(' ');
    if (hour !== null) return [phrase.replace(/(?:\s+(?:to|at|for|until))+$/i, ''), hour];
  }
  return [];
}

// "Remove the deadline from X", "no deadline for X"
function clearing(text: string, world: World): ReturnType<Reader> {
  const bare = withoutEnd(text);
  const of =
    /^(?:remove|clear|delete|drop|unset|take away|get rid of|forget) (?:the |its |any )?(deadline|due date|estimate|time estimate)(?: (?:of|for|from|on|off) (.+))?$/i.exec(
      bare,
    ) ?? /^(?:there(?:'s| is) )?no (deadline|due date|estimate) (?:for|on|needed for) (.+)$/i.exec(bare);
  const other =
    /^(?:remove|clear|delete|drop|unset) (.+?)'s (deadline|due date|estimate)$/i.exec(bare) ??
    /^(.+?) (?:has no|needs no|no longer has an?|no longer needs an?|doesn't need an?|does not need an?|doesn't need any|should have no|shouldn't have an?) (deadline|due date|estimate)$/i.exec(
      bare,
    );
  const field = of?.[1] ?? other?.[2];
  const phrase = of ? (of[2] ?? 'it') : other?.[1];
  if (field === undefined || phrase === undefined) return null;
  const patch = /estimate/i.test(field) ? { minutes: null } : { deadline: null };
  return withTodos(refer(phrase, world), phrase, (todos) => ({
    kind: 'update',
    changes: todos.map((todo) => ({ todo, patch })),
  }));
}
