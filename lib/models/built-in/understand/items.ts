// One item's words -> title, deadline, estimate. The title keeps the person's words, without what was understood.

import { findDuration, readDuration } from '@/lib/time/read-duration';
import { LIMITS } from '@/lib/todos/todo';
import { styled } from '../steer/rules';
import { unquote } from '../words/tidy';
import type { World } from '../world';
import { findAgain } from './again';
import type { NewItem } from './request';
import { findWhen, readWhen } from './when';

const LEAD =
  /^(?:(?:and|also|then|plus|to|please|remind me (?:to|about|of)|i (?:need|have|want|ought|still need|also need|'ve got) to|i (?:gotta|must|should)|gotta|need to|have to|don't forget (?:to|about)|remember to|(?:a |an )?(?:task|to-?do|reminder)(?: to| for|:))\s+)+/i;

/** Null when nothing is left for a title. */
export function readItem(words: string, world: World): NewItem | null {
  const [, spent = '', doing = ''] = /^spend (.+?) (?:on )?(\w+ing\b.*)$/i.exec(words) ?? [];
  const budget = spent === '' ? null : readDuration(spent);
  if (budget !== null) {
    const item = readItem(doing, world);
    return item && { ...item, minutes: budget };
  }
  const [, quoted = '', after = ''] = /^["'](.+)["']\s+(.+)$/.exec(words.trim()) ?? [];
  const quotedWhen = quoted === '' ? null : readWhen(after, world);
  if (quotedWhen) return { task: quoted, deadline: quotedWhen.send };
  const bare = trimmed(words.replace(LEAD, '')) || trimmed(words);
  const again = findAgain(bare, world);
  const once = again ? trimmed(again.rest) : bare;
  const when = findWhen(once, world);
  const duration = findDuration(when ? trimmed(when.rest) : once);
  const rest = trimmed(duration?.rest ?? when?.rest ?? once).replace(LEAD, '');
  // "a present for Tom, his birthday is on the 12th": the words need their date.
  const hangs = when !== null && /\s(?:is|are|was|were)$/i.test(rest);
  const task = styled(unquote(hangs ? once : rest), world.rules.titleStyle)
    .slice(0, LIMITS.task)
    .trim();
  if (!/[\p{L}\p{N}]/u.test(task)) return null;
  return {
    task,
    ...(when ? { deadline: when.send } : {}),
    ...(again ? { repeat: again.words } : {}),
    ...(duration ? { minutes: duration.minutes } : {}),
  };
}

function trimmed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, '')
    .replace(/\s+([,.;])/g, '$1')
    .replace(/(?:,\s*)+,/g, ',')
    .replace(/^[\s,;:–—-]+/, '')
    .replace(/(?:[\s,;:.!?–—-]|[-=]>|→)+$/, '')
    .trim();
}
