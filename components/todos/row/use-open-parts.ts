'use client';
// Which parts of a row are unfolded. A row that is scrolled out of sight goes away, and comes back as it was left.

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { notesDraft, readKept } from './kept-draft';

/** `new`: with a field for what is to be added. */
export type OpenParts = { ideas: boolean | 'new'; notes: boolean | 'new' };

const CLOSED: OpenParts = { ideas: false, notes: false };
const left = new Map<string, OpenParts>();

/** `row` is where it is shown: the list may be on the page twice, once out of sight. */
export function useOpenParts(
  id: string,
  row: RefObject<Element | null>,
): [OpenParts, (parts: Partial<OpenParts>) => void] {
  const [parts, setParts] = useState(() => left.get(id) ?? CLOSED);
  const change = useCallback(
    (next: Partial<OpenParts>) =>
      setParts((current) => {
        const all = { ...current, ...next };
        if (all.ideas || all.notes) left.set(id, { ideas: all.ideas !== false, notes: all.notes !== false });
        else left.delete(id);
        return all;
      }),
    [id],
  );
  // Notes that were being written when the page was left.
  useEffect(() => {
    if (readKept(notesDraft(id)) && row.current?.checkVisibility()) change({ notes: true });
  }, [id, row, change]);
  return [parts, change];
}
