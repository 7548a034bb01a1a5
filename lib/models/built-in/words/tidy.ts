// Takes courtesy and ceremony off a message, so that the grammar sees only what is asked for.

import { choice, openingOf } from './any-of';

const GREETING = choice(
  'ok(?:ay)?',
  'alright',
  'all right',
  '(?:hey|hi|hello)(?: there)?',
  'good (?:morning|afternoon|evening)',
  'please',
  'pls',
  'so',
  'well',
  'also',
  'and',
  'oh',
  'actually',
  'great',
  'thanks',
  'thank you',
  'maistro',
  'cool',
  'sure',
  'perfect',
  'nice',
  'good',
  '(?:h+u*|u+)m+',
  'uh+',
  'by the way',
  'btw',
  'one more thing',
  'right',
  'yes',
  'yeah',
  'yep',
  'no(?=,)',
  'no(?= (?:remove|delete|cancel|add|move|mark|rename|change|postpone|put)\\b)',
);
const LEAD = new RegExp(
  String.raw`^(?:${GREETING}(?:\s*[,.!:;–…-]+\s*|\s+(?!is\b|are\b|was\b|job\b|idea\b)))+`,
  'i',
);

/** What one asks the assistant to do with the list, after "let's" and the like. */
const LIST_WORK = choice(
  'add',
  'create',
  'put',
  'make an? (?:new )?(?:to-?do|task|reminder)',
  'mark',
  'rename',
  'delete',
  'move',
  'push',
  'postpone',
  'reschedule',
);
const ASKING = openingOf(
  '(?:can|could|would|will) (?:you|we|u)(?: please| kindly| maybe)?',
  "(?:i'd|i would) like you to",
  'i (?:want|need) you to',
  'would you mind',
  'go ahead and',
  'be so kind (?:as )?to',
  'you (?:can|may|could)(?: now)?',
  'please',
  `(?:let's|let us|i want to|i'd like to|i would like to)(?= ${LIST_WORK}\\b)`,
);
const COURTESY = choice(
  'please',
  'pls',
  'thanks',
  'thank you',
  'thx',
  String.raw`for me(?=\W*$)`,
  'ok',
  'okay',
  'if you can',
  'will you',
  'would you',
  'asap please',
);
const TAIL = new RegExp(String.raw`(?:[\s,]+${COURTESY})+[\s.!?]*$`, 'i');

/** Straight quotes, single spaces within a line, no blank ends. Line breaks stay: they part a list. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\t\u00a0 ]+/g, ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
}

/** "OK, could you please add milk, thanks!" becomes "add milk". What is nothing but ceremony stays as it is. */
export function tidy(text: string): string {
  let bare = text.trim();
  for (const ceremony of [LEAD, ASKING, LEAD, ASKING, TAIL]) {
    const without = bare.replace(ceremony, '').trim();
    if (without !== '') bare = without;
  }
  return bare;
}

/** Whether it was a request put as a question: "can you move it to Friday?" */
export function isPoliteRequest(text: string): boolean {
  const bare = text.replace(LEAD, '');
  return ASKING.test(bare) && !/^(?:can|could|would|will) we\b/i.test(bare)
    ? true
    : /^(?:can|could) we\b/i.test(bare);
}

export function isQuestion(text: string): boolean {
  return /\?\s*$/.test(text) && !isPoliteRequest(text);
}

export function withoutEnd(text: string): string {
  return text.replace(/[\s.!?,;:]+$/, '');
}

/** Takes a pair of quotes or asterisks off the whole. */
export function unquote(text: string): string {
  const bare = text.trim();
  return /^(["'`*]+)([^"`*]+)\1$/.exec(bare)?.[2]?.trim() ?? bare;
}
