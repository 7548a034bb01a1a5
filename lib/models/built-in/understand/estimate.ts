// Estimates for ToDos that are there: "X will take 2 hours", "estimate X at 45 min", "set the estimate of X to 1 h".

import { readDuration } from '@/lib/time/read-duration';
import { isQuestion, withoutEnd } from '../words/tidy';
import { startsWithVerb } from '../words/verbs';
import type { World } from '../world';
import { isCommand } from './create';
import { refer, withTodos } from './refer';
import type { Reader, Request } from './request';

const ABOUT = String.raw`(?:(?:about|around|roughly|approximately|only|maybe|probably|me|us|some|like|at most|at least|up to)\s+)*`;

const FORMS: { pattern: RegExp; phrase: number; words: number }[] = [
  {
    pattern: new RegExp(
      `^(?:i (?:think|guess|expect|reckon) (?:that )?)?(.+?)(?:'ll| will| should| would| might| may| could| is going to| can)?(?: probably| only)? (?:take|takes|need|needs|last|lasts|require|requires)s? ${ABOUT}(.+)$`,
      'i',
    ),
    phrase: 1,
    words: 2,
  },
  {
    pattern: new RegExp(
      `^(?:i )?(?:estimate|plan|schedule|allow|reserve|budget|allocate|block) (.+?) (?:at|to|as|to be|to take|for) ${ABOUT}(.+)$`,
      'i',
    ),
    phrase: 1,
    words: 2,
  },
  {
    pattern: new RegExp(
      `^(?:plan|allow|reserve|budget|allocate|estimate|block|set aside|schedule|make it|say|put|give it) ${ABOUT}(.+?) (?:for|on|to) (.+)$`,
      'i',
    ),
    phrase: 2,
    words: 1,
  },
  {
    pattern: new RegExp(
      `^(?:set|change|update|make|put) (?:the |an |its )?(?:time )?(?:estimate|duration|time)(?: (?:of|for|on))? (.+?) (?:to|at|as|be) ${ABOUT}(.+)$`,
      'i',
    ),
    phrase: 1,
    words: 2,
  },
  {
    pattern: new RegExp(
      `^(?:the )?(?:time )?(?:estimate|duration)(?: (?:of|for|on))? (.+?) (?:is|should be|would be|:) ${ABOUT}(.+)$`,
      'i',
    ),
    phrase: 1,
    words: 2,
  },
  {
    pattern: new RegExp(
      `^(?:add|set|put) (?:an |a )?(?:time )?estimate of ${ABOUT}(.+?) (?:to|for|on) (.+)$`,
      'i',
    ),
    phrase: 2,
    words: 1,
  },
  {
    pattern: new RegExp(String.raw`^(?:give) (.+?) (?:an )?(?:estimate of )?${ABOUT}(\d.*)$`, 'i'),
    phrase: 1,
    words: 2,
  },
  { pattern: /^(.+?) is (?:a|an) (.+?) (?:job|task|thing)$/i, phrase: 1, words: 2 },
];

export const readEstimate: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  if (isQuestion(text) || /\n/.test(text)) return null;
  const several = eachItsOwn(bare, world);
  if (several) return several;
  for (const { pattern, phrase, words } of FORMS) {
    const found = pattern.exec(bare);
    const minutes = found?.[words] === undefined ? null : readDuration(found[words]);
    const subject = found?.[phrase];
    if (minutes === null || subject === undefined) continue;
    const reference = refer(subject, world);
    // "Bake bread, takes 4 hours" is a new ToDo.
    if (reference.kind === 'none' && (startsWithVerb(subject) || isCommand(text))) continue;
    return withTodos(reference, subject, (todos) => ({
      kind: 'update',
      changes: todos.map((todo) => ({ todo, patch: { minutes } })),
    }));
  }
  return null;
};

/** "The first one 3 hours and audioUX a day"; "3 hours and a day" for the two that were asked about. */
function eachItsOwn(text: string, world: World): Request | null {
  const parts = text.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/i).filter((part) => part !== '');
  const bareMinutes = parts.map((part) => readDuration(part));
  const asked = world.focus.last.filter((todo) => todo.minutes === null);
  if (parts.length > 1 && parts.length === asked.length && bareMinutes.every((each) => each !== null)) {
    return {
      kind: 'update',
      changes: asked.map((todo, index) => ({ todo, patch: { minutes: bareMinutes[index] } })),
    };
  }
  const changes = parts.flatMap((part) => {
    const { phrase, minutes } = named(part) ?? {};
    const found = phrase === undefined ? null : refer(phrase, world);
    return found?.kind === 'found' ? found.todos.map((todo) => ({ todo, patch: { minutes } })) : [];
  });
  const isShift = /\b(?:more|by|later|earlier|another|for)\b/i.test(text);
  return !isShift && changes.length > 0 && changes.length >= parts.length
    ? { kind: 'update', changes }
    : null;
}

// "the kite: a day" -> the kite, 480
function named(part: string): { phrase: string; minutes: number } | null {
  const words = part.split(/\s+/);
  for (let end = 1; end < words.length; end += 1) {
    const minutes = readDuration(words.slice(end).join(' '));
    const phrase = words
      .slice(0, end)
      .join(' ')
      .replace(/\s*(?:[:=–-]|\b(?:takes?|needs?|is|will|should))$/i, '');
    if (minutes !== null && phrase !== '') return { phrase, minutes };
  }
  return null;
}
