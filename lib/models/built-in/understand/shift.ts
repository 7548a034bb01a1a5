// Deadlines moved by an amount: "push X by a week", "two more days on X", "bring it forward a day".

import { shiftDeadline } from '@/lib/time/deadline';
import { bold } from '../words/markdown';
import { AMOUNT, readShift } from '../words/shift';
import { withoutEnd } from '../words/tidy';
import type { World } from '../world';
import { refer, withTodos } from './refer';
import type { Reader } from './request';
import { isoOf } from './when';

type Form = { pattern: RegExp; phrase: number; amount: number; sign: 1 | -1 };

const form = (pattern: string, phrase: number, amount: number, sign: 1 | -1): Form => ({
  pattern: new RegExp(`^${pattern}$`, 'i'),
  phrase,
  amount,
  sign,
});

const FORMS: Form[] = [
  form(`(?:bring|move|pull|push|shift) (.+?) (?:forward|up|ahead|earlier)(?: by)? (${AMOUNT})`, 1, 2, -1),
  form(
    `(?:bring|move|pull|push|shift|make|do|set) (.+?)(?: by)? (${AMOUNT}) (?:earlier|sooner|forward)`,
    1,
    2,
    -1,
  ),
  form(
    `(?:move|push|postpone|snooze|delay|shift|bump|extend|put off|put|set|defer|push back|make) (.+?)(?: back| out| off| later| forward)?(?: by| for| another)? (${AMOUNT})(?: later| back| out| more)?`,
    1,
    2,
    1,
  ),
  form(`(?:push back|push out|postpone|delay|put off|extend|give) (.+?)(?: by)? (${AMOUNT})`, 1, 2, 1),
  form(
    `(?:(?:give me|i need|i want|i'd like|add|need|can i have|let's have) )?(${AMOUNT})(?: (?:on|for|to) (.+))?`,
    2,
    1,
    1,
  ),
  form(`(.+?) (?:can|could|will|has to|should) (?:wait|move|slip)(?: for| by)? (${AMOUNT})`, 1, 2, 1),
];

const MORE =
  /\b(?:more|extra|further|another|later|back|out|by|earlier|sooner|forward|postpone|snooze|push|delay|extend|bump|defer|put off|up|ahead|wait|slip)\b/i;

export const readShiftOf: Reader = ({ text }, world) => {
  const bare = withoutEnd(text);
  if (!MORE.test(bare)) return null;
  for (const { pattern, phrase, amount, sign } of FORMS) {
    const found = pattern.exec(bare);
    const shift = found?.[amount] === undefined ? null : readShift(found[amount], sign);
    if (!found || !shift) continue;
    const words = (found[phrase] ?? 'it').replace(/^(?:the )?(?:deadline|due date)(?: (?:of|for))?\s+/i, '');
    return shifted(words, shift, world);
  }
  return null;
};

function shifted(
  phrase: string,
  shift: Parameters<typeof shiftDeadline>[1],
  world: World,
): ReturnType<Reader> {
  return withTodos(refer(phrase, world), phrase, (todos) => {
    const dated = todos.filter((todo) => todo.deadline !== null);
    const [first] = todos;
    if (dated.length === 0 && first) return { kind: 'say', text: noDeadline(first.task) };
    return {
      kind: 'update',
      changes: dated.flatMap((todo) =>
        todo.deadline ? [{ todo, patch: { deadline: isoOf(shiftDeadline(todo.deadline, shift)) } }] : [],
      ),
    };
  });
}

function noDeadline(title: string): string {
  return `${bold(title)} has no deadline to move yet. When should it be due?`;
}
