// Titles and notes: "rename A to B", "call A B instead", "add a note to X: ...", "for the gift, maybe a scarf".

import { LIMITS } from '@/lib/todos/todo';
import { unquote, withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { refer, withTodos } from './refer';
import type { Reader } from './request';

const RENAMES: RegExp[] = [
  /^(?:rename|retitle|reword) (.+?) (?:to|as|into|=>|->) (.+)$/i,
  /^change (?:the )?(?:title|name|wording|text) (?:of|for) (.+?) (?:to|into) (.+)$/i,
  /^change (.+?)(?:'s)? (?:title|name) (?:to|into) (.+)$/i,
  /^(?:change|edit|update|correct) ["']?(.+?)["']? (?:to|into) ["'](.+)["']$/i,
  /^(?:change|correct|edit) (.+?) to (?:say|read) (.+)$/i,
  /^(.+?) should (?:be called|be named|say|read) (.+)$/i,
  /^(?:call|name) (.+?) ["'](.+?)["'](?: instead)?$/i,
];

/** "Call A B instead": where A ends is known from the list. */
const CALL = /^(?:call|name) (.+) instead$/i;

/** What names notes: the rest are ideas. */
const IS_NOTE = /^[^:"']*?\b(?:notes?|comments?|details?)\b/i;

const NOTES: { pattern: RegExp; phrase: number; note: number }[] = [
  {
    pattern:
      /^(?:add|put|attach|make|leave) (?:a |an |this |the |another )?(?:note|idea|option|comment|suggestion|solution|detail)s? (?:to|for|on|under|with) (.+?)\s*(?::|,| that | saying )\s*(.+)$/is,
    phrase: 1,
    note: 2,
  },
  {
    pattern: /^(?:note|idea|option|comment|notes|ideas)s? (?:for|on|about|to) (.+?)\s*(?::|,| - )\s*(.+)$/is,
    phrase: 1,
    note: 2,
  },
  {
    pattern:
      /^(?:add|put|note|jot down) (?:the )?(?:note|idea|option|comment) ["'](.+)["'] (?:to|for|on|under) (.+)$/is,
    phrase: 2,
    note: 1,
  },
  {
    pattern:
      /^(?:add|put|note|jot down) ["'](.+)["'] (?:as (?:a |an )?(?:note|idea|option|comment) )?(?:to|for|on|under) (.+)$/is,
    phrase: 2,
    note: 1,
  },
  {
    pattern:
      /^(?:for|about|regarding) (.+?)[,:]\s*(?:try|consider|maybe|perhaps|how about|i could|we could|an idea is|idea:|note:|one option is|an option is|think about|look at) (.+)$/is,
    phrase: 1,
    note: 2,
  },
  {
    pattern: /^(.{2,60}?):\s*(?:maybe|perhaps|idea:?|try|consider|what about|how about)\s+(.+)$/is,
    phrase: 1,
    note: 2,
  },
];

export const readRename: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  for (const pattern of RENAMES) {
    const [, phrase, title] = pattern.exec(bare) ?? [];
    if (phrase && title) return renamed(phrase, title, world);
  }
  const words = CALL.exec(bare)?.[1]?.split(' ') ?? [];
  for (let end = 1; end < words.length; end += 1) {
    const phrase = words.slice(0, end).join(' ');
    if (refer(phrase, world).kind === 'found') return renamed(phrase, words.slice(end).join(' '), world);
  }
  return null;
};

export const readNote: Reader = ({ text }, world) => {
  for (const { pattern, phrase, note } of NOTES) {
    const found = pattern.exec(text.trim());
    const subject = found?.[phrase];
    const isNote = IS_NOTE.test(text.trim());
    const said = unquote(withoutEnd(found?.[note] ?? ''));
    const words = said.slice(0, isNote ? LIMITS.notes : LIMITS.solution);
    if (!subject || words === '' || /\b(?:list|self)$/i.test(subject)) continue;
    const reference = refer(subject, world);
    // 'Add "fix the tap" for Saturday' is no note.
    if (
      reference.kind !== 'found' &&
      !/\b(?:note|idea|option|comment|suggestion|solution|detail)/i.test(text)
    )
      continue;
    return withTodos(reference, subject, (todos) => ({
      kind: 'update',
      changes: todos.map((todo) => ({
        todo,
        patch: isNote ? { addNotes: words } : { solutions: [...new Set([...todo.solutions, words])] },
      })),
    }));
  }
  return null;
};

function renamed(phrase: string, title: string, world: World): ReturnType<Reader> {
  const task = unquote(title).slice(0, LIMITS.task);
  return withTodos(refer(phrase, world), phrase, (todos) =>
    todos.length === 1
      ? { kind: 'update', changes: todos.map((todo) => ({ todo, patch: { task } })) }
      : { kind: 'which', candidates: todos.slice(0, 6) },
  );
}
