// What may be a new ToDo, or may be nothing of the kind: asked about before anything is added.

import { isQuestion, withoutEnd } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import { readItem } from './items';
import { isNoImperative, isNotATask } from './not-a-task';
import type { Reader } from './request';
import { findWhen } from './when';

/** One line a phrase; the group is the ToDo. */
const FORMS: RegExp[] = [
  // "I need milk", "I have a meeting tomorrow at 10"
  /^(?:i|we) (?:also |really )?need (?!to\b|you\b|your\b|help\b|a (?:break|hug|nap|holiday|vacation|drink|favou?r|hand|minute|moment)\b|more time|time\b|sleep\b|rest\b|it\b|that\b|this\b|them\b|two\b|\d)(.+)$/i,
  /^(?:i|we)(?:'ve got| have got| have| got) ((?:an?|my|the) .+)$/i,
  // "My flight is on Friday at 6am"
  /^(?:my |our |the )?(?!(?:get|buy|make|send|call|book|order|find|pick|plan)\b)(.+?) (?:is|are)$/i,
  // list keeping that is not done by rule, or a ToDo
  /^((?:plan|organi[sz]e|arrange|sort|schedule|prioriti[sz]e) (?:my|the|by|this|everything)\b.*)$/i,
  /^((?:create|make|write|start) an? (?:list|plan|schedule|agenda)\b.*)$/i,
];

/** Needs a date to be one. */
const DATED = new Set([1, 2]);

/** A finite verb or a person: a sentence, and no name of a task. */
const SENTENCE =
  /\b(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|i|you|he|she|it|we|they|me|what|who|why|how)\b|['’](?:s|re|ll|ve|m)\b(?! \w)|[.!?]\s/i;

/** A few words that nothing else understood may name a task: "dog food", "and eggs". */
export const readOffer: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  const words = bare.split(/\s+/).length;
  if (isQuestion(text) || /\n/.test(bare) || words > 6 || (bare.match(/\p{L}/gu) ?? []).length < 3)
    return null;
  if (SENTENCE.test(bare) || isNotATask(bare) || isNoImperative(bare)) return null;
  const item = readItem(bare, world);
  return item && { kind: 'confirm-create', task: item.task };
};

export const readUnsure: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  if (isQuestion(text) || /\n/.test(bare)) return null;
  if (/\b(?:is|are) (?:coming|going|leaving|visiting|arriving)\b/i.test(bare)) return null;
  const when = findWhen(bare, world);
  const rest = withoutEnd(when?.rest ?? bare).replace(/\s+(?:on|at|by|for)$/i, '');
  for (const [index, pattern] of FORMS.entries()) {
    const task = pattern.exec(rest)?.[1];
    if (task === undefined || (DATED.has(index) && when === null) || task.split(/\s+/).length > 8) continue;
    return { kind: 'confirm-create', task: task.replace(/^(?:an?|some)\s+/i, '') };
  }
  // "Email": a task, or a word that slipped out
  return !/\s/.test(bare) && startsWithVerb(bare) ? { kind: 'confirm-create', task: bare } : null;
};
