// New ToDos: "create ToDos: 1) ... 2) ...", "remind me to ...", "I need to ...", "buy milk", "Laundry tomorrow".

import { titleKey } from '../focus';
import { openingOf } from '../words/any-of';
import { isQuestion, tidy } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import type { World } from '../world';
import { findAgain, isAgain } from './again';
import { readItem } from './items';
import { sameTodo } from './match';
import { isNoImperative, isNotATask } from './not-a-task';
import type { Change, NewItem, Reader, Request, When } from './request';
import { type List, splitList, splitSentence } from './split-list';
import { findWhen, readWhen } from './when';

const THING = `(?:to-?dos?|tasks?|items?|reminders?|things?|entry|entries)`;
const ADJECTIVES = String.raw`(?:(?:a|an|another|the|this|these|following|few|some|several|couple of|two|three|four|five|new|more|my|to-?do|personal|work|as|following)\s+)*`;
const MAKE = `(?:create|add|make|put|set(?: up)?|jot(?: down)?|note(?: down)?|log|track|enter|record|new|insert|write down)`;

const COMMAND = new RegExp(
  String.raw`^${MAKE}(?: or (?:update|change))?(?: me)? ${ADJECTIVES}${THING}(?: (?:to|for|on|in) (?:my|the)(?: ${THING})? list| for me)?\s*(?:[:,–-]+\s*|\s+(?:to|for|that says|called|named|about|saying)\s+|\s+|$)`,
  'i',
);
const ADD =
  /^(?:(?:create|add) or (?:update|change)|add|put down|put|jot down|note down|note|log|track|write down|insert)\s*:?\s+/i;
const LABEL = new RegExp(
  String.raw`^(?:new |my |another )?(?:${THING}|to do|add|new|note to self|one more(?: thing)?|another one|also|plus|next)(?: list)?(?: for me)?\s*[:–-]+\s*`,
  'i',
);
/** "TODO fix the footer" */
const MARKED = /^(?:to-?do|task|reminder)\s+/i;
const NEED = openingOf(
  String.raw`(?:i|we)(?:'ve| have| also| really| still|'ll)*\s*(?:need|have|got|want|ought|'d like|would like|plan|must remember|am going|'m going|intend|am supposed|'m supposed) to`,
  "(?:i|we)(?:'ve| also| really)* (?:gotta|must|should(?: really| probably| definitely| maybe)?|better|'d better|oughta|needa)",
  "i'?ve gotta",
  'gotta',
  'got to',
  'need to',
  'have to',
  'must',
  'remind me(?: again)?(?: to| about| of| that i (?:need|have) to|:)?',
  "(?:please )?(?:don't|do not|dont)(?: let me)? forget(?: to| about| that i (?:need|have) to)?",
  'remember(?: to| about|(?= the | my ))',
  'make sure (?:to|i|that i)',
  "(?:i|we) (?:mustn't|must not|can't|cannot|shouldn't) forget(?: to| about)?",
  'note to self:?',
  'set a reminder (?:to|for)',
  "i(?:'m| am) (?:meant|due) to",
  'put me down (?:for|to)',
);
const ONTO_LIST =
  /\s+(?:to|on|onto|in|into) (?:my|the|our|this)(?: (?:to-?do|personal|work|task|shopping))* ?list\b/i;
/** "Every Monday water the plants" */
const REPEATED =
  /^(?:every|each) (?:\w+ )?(?:day|morning|evening|night|week|month|year|weekday|weekend|\w+day),?\s+/i;
const TOLD =
  /^\w+ (?!(?:need|feed|seed|weed|shed|bed|red)\b)(?:[a-z]+ed|went|came|bought|paid|took|made|said|told|got|had|met|saw)\b/i;
const OTHERS_LIST = /\b(?:to|on|onto) (?:his|her|their|your|\w+'s) (?:to-?do |shopping )?list\b/i;
const FREE_COMMAS =
  /^(?:\W*)(?:create|add|make|new|put).*\b(?:to-?dos|tasks|items|things|reminders|few)\b|^(?:to-?dos|to do|tasks)\b/i;

const MOST_ITEMS = 100;

export const readCreate: Reader = ({ text }, world) => {
  const list = splitList(text);
  const isUpsert = /^\W*(?:create|add|make) or (?:update|change)\b/i.test(text);
  const items = commanded(list, text) ?? wanted(list, text, world) ?? bare(list, text, world);
  if (items === null) return null;
  const heading = list.head === '' ? null : findWhen(list.head, world);
  if (items.length > MOST_ITEMS)
    return { kind: 'say', text: `I take at most ${MOST_ITEMS} ToDos at once. Please send them in parts.` };
  const read = distinct(items.flatMap((item) => readItem(item, world) ?? []));
  if (read.length === 0) return null;
  const shared = heading?.send ?? sharedDeadline(read, list);
  return asRequest(
    read.map((item) => ({ ...(shared ? { deadline: shared } : {}), ...item })),
    world,
    isUpsert,
  );
};

/** Whether the words make a ToDo in so many words. */
export function isCommand(text: string): boolean {
  return COMMAND.test(text) || LABEL.test(text);
}

/** Whether the words ask for a ToDo, whatever is said around them. */
export function isWanted(text: string): boolean {
  return isCommand(text) || ADD.test(text) || NEED.test(text);
}

/** What stands in one message twice is meant once. */
function distinct(items: NewItem[]): NewItem[] {
  return [...new Map(items.map((item) => [titleKey(item.task), item])).values()];
}

/** "create ToDos: ..." and "add ... to my list": whatever follows is a task. */
function commanded(list: List, text: string): string[] | null {
  if (OTHERS_LIST.test(text)) return null;
  const opening = list.form === 'plain' ? text : `${tidy(list.head)}: `;
  const command = COMMAND.exec(opening) ?? LABEL.exec(opening);
  if (command) {
    if (list.form !== 'plain') return list.items;
    const rest = text.slice(command[0].length).trim();
    return rest === '' ? [] : splitSentence(rest, FREE_COMMAS.test(text));
  }
  const marked = text.replace(MARKED, '');
  if (marked !== text && list.form === 'plain' && startsWithVerb(marked)) return splitSentence(marked, false);
  const onto = ONTO_LIST.test(list.head === '' ? text : list.head);
  if (list.form !== 'plain') return onto || ADD.test(`${list.head}: x`) ? list.items : null;
  if (!ADD.test(text) && !(onto && /^(?:create|make|set|get)\b/i.test(text))) return null;
  const rest = text
    .replace(ADD, '')
    .replace(ONTO_LIST, '')
    .replace(/^\s*:\s*/, '');
  // "Add that as an idea" names no task.
  if (/^(?:that|this|it|them|those|these)\b(?!\s*:)/i.test(rest)) return null;
  return splitSentence(rest, false).map((item) => item.replace(ADD, ''));
}

/** "I need to ...", "remind me to ...", "don't forget ...": a task by its opening. */
function wanted(list: List, text: string, world: World): string[] | null {
  if (list.form !== 'plain') {
    const opening = `${list.head} `;
    if (NEED.test(opening) || /\b(?:to do|need to|have to|my list|plan|tasks|to-?dos)\b/i.test(list.head))
      return list.items;
    const first = list.items[0] ?? '';
    return list.head === '' && NEED.test(first) ? [first.replace(NEED, ''), ...list.items.slice(1)] : null;
  }
  const lead = leadingDate(text, world);
  const sentence = lead === null ? text : `${lead.rest.replace(/^[\s,]+/, '')} ${lead.words}`;
  const need = NEED.exec(sentence);
  if (!need) return null;
  const rest = sentence.slice(need[0].length);
  if (isNotATask(rest) && !/^remind|forget|remember/i.test(need[0])) return null;
  if (isNoNeed(need[0], rest)) return null;
  // "remind me tomorrow to call mom"
  const [, first = '', then = ''] = /^(.{2,40}?)\s+to\s+(.+)$/s.exec(rest) ?? [];
  const isDate = first !== '' && (readWhen(first, world) !== null || isAgain(first, world));
  return splitSentence(isDate ? `${then.replace(/[.!?]+$/, '')} ${first}` : rest, false);
}

// "I must admit", "I have to go", "I'm going to the gym", "remind me what is due"
function isNoNeed(need: string, rest: string): boolean {
  if (/\bto\s+$/i.test(need) && /^(?:the|an?|my|our|his|her)\b/i.test(rest)) return true;
  if (/^remind me\s+$/i.test(need) && /^(?:what|when|which|who|how|where|why|if)\b/i.test(rest)) return true;
  return (
    /^(?:admit|say|confess|ask you|tell you|talk to you|thank you|be honest)\b/i.test(rest) ||
    /^(?:go(?: home| to (?:bed|sleep|work|lunch|school))?|run|leave|think|sleep|know|wait|eat|rest|stop|be|laugh|cry)(?: now| about (?:it|that)| it)?[.!]*$/i.test(
      rest,
    )
  );
}

// "Tomorrow I need to drop off the car"
function leadingDate(text: string, world: World): When | null {
  const when = findWhen(text, world);
  return when?.start === 0 && when.rest !== '' ? when : null;
}

/** Nothing but the tasks themselves: imperatives, or a short noun with a date. */
function bare(list: List, text: string, world: World): string[] | null {
  if (isQuestion(text)) return null;
  if (list.form !== 'plain') return listed(list, world);
  if (isNotATask(text) || isNoImperative(text) || OTHERS_LIST.test(text)) return null;
  if (startsWithVerb(text.replace(REPEATED, ''))) return splitSentence(text, false);
  const whole = list.head === '' ? text : list.items.join(' ');
  const date = list.head === '' ? null : findWhen(list.head, world);
  // "Tomorrow: laundry, dishes"
  if (date && date.rest.replace(/\W|for|on/gi, '') === '') return splitSentence(whole, true);
  // "Carla called the plumber on Monday"
  if (TOLD.test(text)) return null;
  const again = findAgain(text, world);
  if (again && list.head === '' && isShortTitle(again.rest)) return [text];
  const when = findWhen(text, world);
  if (!when || list.head !== '') return null;
  // "In an hour, check the oven": the date goes last, so that it is no item of its own.
  const rest = when.rest.replace(/^[\s,]+/, '');
  if (isNotATask(rest)) return null;
  if (startsWithVerb(rest)) return splitSentence(when.start === 0 ? `${rest} ${when.words}` : text, false);
  return isShortTitle(when.rest) && !/[?]/.test(text) ? [text] : null;
}

function isShortTitle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 0 && words.length <= 6;
}

function listed(list: List, world: World): string[] | null {
  if (list.items.some((item) => isQuestion(item) || isNotATask(item))) return null;
  const looksLike = (item: string) => startsWithVerb(tidy(item)) || findWhen(item, world) !== null;
  const isHeadDate = list.head !== '' && findWhen(list.head, world) !== null;
  const marked = list.form === 'numbered' && list.items.length > 1;
  const share = list.items.filter(looksLike).length / list.items.length;
  if (list.head !== '' && !isHeadDate && !marked) return null;
  return marked || isHeadDate || share >= 0.5 ? list.items : null;
}

// "buy milk and call mom tomorrow": the one date at the end is for both.
function sharedDeadline(items: NewItem[], list: List): string | null {
  const dated = items.filter((item) => item.deadline !== undefined);
  const last = items.at(-1);
  return list.form === 'plain' && list.head === '' && items.length > 1 && dated.length === 1 && last?.deadline
    ? last.deadline
    : null;
}

/** What is on the list already is not made twice: what was said of its deadline, estimate and repetition is set. */
function asRequest(items: NewItem[], world: World, loose: boolean): Request {
  const create: NewItem[] = [];
  const update: Change[] = [];
  for (const item of items) {
    const todo = sameTodo(item.task, world.open, loose);
    if (!todo) {
      create.push(item);
      continue;
    }
    const { deadline, minutes, repeat } = item;
    const patch = { ...(deadline ? { deadline } : {}), ...(minutes ? { minutes } : {}) };
    update.push({ todo, patch: { ...patch, ...(repeat ? { repeat } : {}) } });
  }
  if (update.length === 0) return { kind: 'create', items: create };
  return { kind: 'changes', create, update, remove: [] };
}
