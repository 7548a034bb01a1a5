// Removing: "delete X", "drop the second one", "I don't need X anymore". Several at once are asked about first.

import { isQuestion, withoutEnd } from '../words/tidy';
import { refer, withTodos } from './refer';
import type { Reader } from './request';
import { findWhen } from './when';

/** `sure`: what is not found is asked about. Else it may be a new ToDo ("cancel the gym", "clear the attic"). */
const FORMS: { pattern: RegExp; sure: boolean }[] = [
  {
    pattern: /^(?:delete|erase|trash|bin)(?: off)? (.+?)(?: (?:from|off) (?:my|the)(?: to-?do)? list)?$/i,
    sure: true,
  },
  {
    pattern:
      /^(?:remove|take|strike|scratch|cross)(?: off)? (.+?) (?:from|off)(?: of)? (?:my|the)(?: to-?do)? list$/i,
    sure: true,
  },
  {
    pattern:
      /^(?:remove|drop|scrap|scratch|skip|ditch|kill|discard|cancel|clear|forget|forget about|never mind|get rid of|take off|throw out|dismiss|wipe|purge) (.+?)$/i,
    sure: false,
  },
  {
    pattern:
      /^(?:i|we) (?:don't|do not|no longer|won't|will not) (?:need|want|have)(?: to(?: do)?)? (.+?)(?: any ?more| any longer| after all| now)?$/i,
    sure: false,
  },
  {
    pattern: /^(?:i|we) (?:don't|do not) have to (?:do )?(.+?)(?: any ?more| any longer| after all| now)?$/i,
    sure: false,
  },
  {
    pattern:
      /^(.+?) (?:is|are) (?:no longer|not|n't) (?:needed|necessary|relevant|required)(?: any ?more| any longer)?$/i,
    sure: false,
  },
  { pattern: /^(.+?) (?:is|are|was|were|got|has been|have been) (?:cancell?ed|called off)$/i, sure: false },
  { pattern: /^(.+?) isn't (?:needed|necessary|relevant)(?: any ?more| any longer)?$/i, sure: false },
];

const REASON = /,\s*(?:because|since|as|i|we|it|they)\b.*$/i;

export const readRemove: Reader = ({ text }, world) => {
  // "Cancel the gym, I don't need it anymore"
  const bare = withoutEnd(text).replace(REASON, '');
  if (isQuestion(text) || /\n/.test(bare)) return null;
  for (const { pattern, sure } of FORMS) {
    const phrase = pattern.exec(bare)?.[1];
    if (!phrase) continue;
    // "Delete all" means the whole list, whatever was shown last.
    const reference = refer(/^all$/i.test(phrase) ? 'everything' : phrase, world);
    const isUnclear =
      reference.kind === 'none' || (reference.kind === 'unsure' && /^(?:cancel|clear)/i.test(bare));
    if (!sure && isUnclear && findWhen(phrase, world)) continue;
    if (!sure && isUnclear) {
      const isOrder =
        /^(?:remove|i don't need|drop|scrap|get rid of)\b/i.test(bare) && !/^drop off\b/i.test(bare);
      if (isOrder || /\bones?$/i.test(phrase)) {
        return { kind: 'not-found', phrase };
      }
      continue;
    }
    return withTodos(reference, phrase, (todos) =>
      todos.length > 1 ? { kind: 'confirm-remove', todos } : { kind: 'remove', todos },
    );
  }
  return null;
};
