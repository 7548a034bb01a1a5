'use client';
// The memories of one list and what can be done with them; the server answers each change with all of it.

import { useCallback, useEffect, useState } from 'react';
import { type Failure, requestJson } from '@/components/request-json';
import { useToast } from '@/components/ui/toast';
import type { MemoryChangeView } from '@/lib/memory/change';
import type { MemoryFields, MemoryPatch } from '@/lib/memory/memory';
import type { ChangePage } from '@/lib/memory/read-changes';
import type { MemoryView } from '@/lib/memory/view';
import { toBody } from './fact';

/** A refusal that says what stands there now, and what was wanted. */
export type Clash = Failure & { now: MemoryPatch; wanted: MemoryPatch };
export const isClash = (failure: Failure): failure is Clash => 'now' in failure && 'wanted' in failure;

/** An undo that met a later change; it waits for the person. */
export type UndoClash = { ids: string[]; clash: Clash };

type Changed = MemoryView & { made: string[] };

export function useMemory(list: string, initial: MemoryView) {
  const toast = useToast();
  const [view, setView] = useState(initial);
  const [changes, setChanges] = useState(initial.changes);
  const [cursor, setCursor] = useState(initial.nextCursor);
  const [undoClash, setUndoClash] = useState<UndoClash | null>(null);
  const query = `list=${encodeURIComponent(list)}`;
  const fields: MemoryFields = { ...view.profile, instructions: view.instructions };

  const show = useCallback((next: MemoryView) => {
    setView(next);
    setChanges((known) => merged(next.changes, known));
  }, []);

  // An assistant may have learnt something in another tab meanwhile.
  useEffect(() => {
    const onVisible = async () => {
      if (document.visibilityState !== 'visible') return;
      const { data } = await requestJson<MemoryView>(`/api/memory?${query}`);
      if (data) show(data);
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [query, show]);

  /**
   * Takes changes back, the latest first. Resolves with whether that was done; else the person has been told, or asked.
   * `seen` is what the person was shown of what has changed since.
   */
  const undo = async (ids: string[], seen: MemoryPatch | null = null): Promise<boolean> => {
    for (const [index, id] of ids.entries()) {
      const answer = await requestJson<Changed>(`/api/memory/changes/${id}/undo`, 'POST', {
        seen: index === 0 ? seen : null,
      });
      if (answer.failure) {
        if (isClash(answer.failure)) setUndoClash({ ids: ids.slice(index), clash: answer.failure });
        else toast({ message: answer.failure.message });
        return false;
      }
      show(answer.data);
      setUndoClash(null);
    }
    toast({ message: 'It is as it was before.' });
    return true;
  };

  const done = ({ made }: Changed, message: string) => {
    if (made.length === 0) return;
    toast({ message, action: { label: 'Undo', onClick: () => void undo(made.toReversed()) } });
  };

  /** Resolves with what went wrong, or null. */
  const save = async (patch: MemoryPatch, base: MemoryPatch, message: string): Promise<Failure | null> => {
    const body = { list, ...toBody(patch), base };
    const answer = await requestJson<Changed>('/api/memory', 'PATCH', body);
    if (answer.failure) return answer.failure;
    show(answer.data);
    done(answer.data, message);
    return null;
  };

  const eraseAll = async () => {
    const answer = await requestJson<Changed>(`/api/memory?${query}`, 'DELETE');
    if (answer.failure) return toast({ message: answer.failure.message });
    show(answer.data);
    done(answer.data, 'All of it is erased.');
  };

  const showOlder = async () => {
    const answer = await requestJson<ChangePage>(`/api/memory/changes?${query}&before=${cursor}`);
    if (answer.failure) return toast({ message: answer.failure.message });
    setChanges((known) => merged(known, answer.data.changes));
    setCursor(answer.data.nextCursor);
  };

  return {
    fields,
    sources: view.sources,
    changes,
    hasOlder: cursor !== null,
    undoClash,
    save,
    eraseAll,
    undo,
    leave: () => setUndoClash(null),
    showOlder,
  };
}

export type MemoryControl = ReturnType<typeof useMemory>;

/** The newer first; what stands in both is taken from the first. */
function merged(newer: MemoryChangeView[], known: MemoryChangeView[]): MemoryChangeView[] {
  const ids = new Set(newer.map(({ id }) => id));
  return [...newer, ...known.filter(({ id }) => !ids.has(id))];
}
