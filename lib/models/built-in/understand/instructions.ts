// Standing wishes about how the list is kept: "always ...", "never ...", "from now on ...", "when adding ToDos, ...".

import { stems } from '../words/stem';
import { withoutEnd } from '../words/tidy';
import type { Reader } from './request';

const STANDING: RegExp[] = [
  /^(?:from now on|going forward|in (?:the )?future|as a rule|by default|in general|generally)\b/i,
  /^(?:always|never)\b(?! mind)/i,
  /^(?:when(?:ever)?|if|every time|each time)\s+(?:you|i|we)?\s*(?:are |'re |'m )?(?:add|create|make|adding|creating|making|log|set|setting|update|updating|summari[sz]e|summari[sz]ing|show|list|listing|give|writ)\w*\b.*,?.+/i,
  /^(?:when|for)\s+(?:adding|creating|making|updating|setting|summari[sz]ing|new|all (?:my )?(?:new )?(?:to-?dos|tasks))\b.*/i,
  /^(?:my preference is|i prefer(?: that)?|i(?:'d| would) prefer|i (?:always )?want (?:all|every|each|my) (?:new )?(?:to-?dos|todo|tasks|titles|deadlines|estimates))\b/i,
  /\bunless (?:i|we) (?:say|tell you|specify|mention|ask)\b/i,
  /^(?:default|use a default|set (?:a |the )?default|the default)\b/i,
  /^(?:please )?(?:do not|don't|stop) (?:ask|asking|remind|reminding|nag|nagging|suggest|suggesting) me\b.*\b(?:deadline|estimate|due date|about|for)s?\b/i,
  /^(?:add|create|make|write|keep|put) (?:all |every )(?:my |new )*(?:to-?dos|tasks|titles|deadlines)\b/i,
];

const FORGET_ALL =
  /^(?:forget|clear|delete|remove|erase|reset|drop) (?:all )?(?:of )?(?:my |your |the |these |those )?(?:instructions|preferences|rules|standing (?:instructions|orders))$/i;
const FORGET_ONE =
  /^(?:forget|delete|remove|drop|clear) (?:the |my |that |your )?(?:rule|instruction|preference)s? (?:about|on|for|that|to|with) (.+)$/i;

/** What the tool takes, in characters. */
const LONGEST = 8000;

export const readInstructions: Reader = ({ text, raw }, world) => {
  const bare = withoutEnd(text);
  const known = world.context.memory.instructions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (FORGET_ALL.test(bare)) return { kind: 'instructions', memory: '', said: '' };
  const about = FORGET_ONE.exec(bare)?.[1];
  if (about !== undefined) {
    const words = stems(about);
    const kept = known.filter((line) => !words.every((word) => stems(line).includes(word)));
    if (kept.length === known.length) return { kind: 'say', text: 'I have no instruction like that.' };
    return { kind: 'instructions', memory: kept.join('\n'), said: '' };
  }
  if (/\?$/.test(text.trim()) || !STANDING.some((phrase) => phrase.test(bare))) return null;
  if (/\b(?:ignore|disregard|bypass|pretend|system prompt)\b/i.test(bare)) return null;
  const said = withoutEnd(raw.replace(/\s+/g, ' '));
  if (known.some((line) => line.toLowerCase() === said.toLowerCase()))
    return { kind: 'say', text: 'That is in my instructions already.' };
  const memory = [...known, said].join('\n');
  if (memory.length > LONGEST)
    return { kind: 'say', text: 'My instructions are full. Please have me forget some first.' };
  return { kind: 'instructions', memory, said };
};
