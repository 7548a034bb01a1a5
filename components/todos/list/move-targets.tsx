'use client';
// The other lists that a ToDo can be moved to, as items of a menu: one for each category of the assistants.

import { useEffect, useState } from 'react';
import { readListKey } from '@/lib/todos/list-key';
import { MenuItem } from '../../ui/menu';
import { type MoveTarget, requestMoveTargets } from './move-target';

type MoveTargetsProps = {
  /** The list that it is on. */
  from: string;
  move: (category: string, name: string) => void;
};

export function MoveTargets({ from, move }: MoveTargetsProps) {
  const [targets, setTargets] = useState<MoveTarget[] | 'failed' | null>(null);
  useEffect(() => {
    let wanted = true;
    requestMoveTargets().then(
      (found) => wanted && setTargets(found),
      () => wanted && setTargets('failed'),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (targets === null) return <Note>Reading the lists…</Note>;
  if (targets === 'failed') return <Note>The lists could not be read.</Note>;
  const { endUser } = readListKey(from);
  const others = targets.filter(
    ({ category }) => category !== from && readListKey(category).endUser === endUser,
  );
  if (others.length === 0) return <Note>There is no other list.</Note>;
  return others.map(({ category, name, color }) => (
    <MenuItem key={category} data-color={color} onSelect={() => move(category, name)}>
      <span aria-hidden className="size-2.5 shrink-0 rounded-full bg-assistant" />
      <span className="min-w-0 truncate">{name}</span>
    </MenuItem>
  ));
}

function Note({ children }: { children: string }) {
  return (
    <p role="status" className="px-2.5 py-2 text-sm text-text-muted">
      {children}
    </p>
  );
}
