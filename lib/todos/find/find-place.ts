// Where a page of found ToDos ended, as it travels to the browser and back.

import { z } from 'zod';

/** Behind this deadline and id. */
export type Place = { deadline: string | null; id: string };

export type FindCursor =
  /** Among those that were ranked: `tier` 0 has the words in its title. */
  | ({ kind: 'ranked'; tier: number } & Place)
  /** On the way along an index: which stretch of it, and behind which ToDo; null at its beginning. */
  | { kind: 'walk'; stretch: number; place: Place | null };

const RANKED = /^r([01])_(\d{14})?_([0-9a-f-]{36})$/;
const WALK = /^w(\d{1,4})(?:_(\d{14})?_([0-9a-f-]{36}))?$/;

const digits = (deadline: string | null) => deadline?.replace(/\D/g, '') ?? '';
const wall = (text: string | undefined) =>
  text ? text.replace(/^(....)(..)(..)(..)(..)(..)$/, '$1-$2-$3T$4:$5:$6') : null;

export function writeCursor(cursor: FindCursor): string {
  if (cursor.kind === 'ranked') return `r${cursor.tier}_${digits(cursor.deadline)}_${cursor.id}`;
  const { stretch, place } = cursor;
  return place ? `w${stretch}_${digits(place.deadline)}_${place.id}` : `w${stretch}`;
}

export const findCursorSchema = z.string().transform((text, check): FindCursor => {
  const [, tier, due, ranked] = RANKED.exec(text) ?? [];
  if (ranked && z.guid().safeParse(ranked).success) {
    return { kind: 'ranked', tier: Number(tier), deadline: wall(due), id: ranked };
  }
  const [, stretch, deadline, id] = WALK.exec(text) ?? [];
  if (stretch && (id === undefined || z.guid().safeParse(id).success)) {
    const place = id === undefined ? null : { deadline: wall(deadline), id };
    return { kind: 'walk', stretch: Number(stretch), place };
  }
  check.addIssue({ code: 'custom', message: 'This page cannot be continued. Search again.' });
  return z.NEVER;
});
