// Set phrases that begin like an order and ask for nothing.

import { anyOf } from '../words/any-of';
import { withoutEnd } from '../words/tidy';

const IDIOM = anyOf(
  'break a leg',
  'call it a (?:day|night)',
  'calm down',
  'cheer up',
  'come on',
  'cut it out',
  'get (?:lost|real|a life|well soon)',
  'give it a rest',
  'go (?:figure|on|away)',
  'hang on',
  'hold on',
  'keep (?:calm|going|it up)',
  'let it go',
  'look out',
  'make my day',
  'move on',
  'put (?:differently|simply|another way)\\b.*',
  'read (?:the room|between the lines)',
  'run for it',
  'shut up',
  'sleep on it',
  'so be it',
  'sounds like\\b.*',
  'stay tuned',
  'take (?:care(?: of yourself)?|it easy|your time)',
  'wake up',
  'watch out',
  'we should (?:talk|meet|hang out)(?: sometime| soon)?',
);

export function isIdiom(text: string): boolean {
  return IDIOM.test(withoutEnd(text));
}
