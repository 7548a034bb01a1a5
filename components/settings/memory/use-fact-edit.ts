'use client';
// The edit of one fact: opens, keeps what is typed, saves, and meets what another tab or an assistant saved meanwhile.

import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '@/components/request-json';
import { type MemoryPatch, pick } from '@/lib/memory/memory';
import { edited, editedSince, type Fact } from './fact';
import { type KeptEdit, readEdit, writeEdit } from './kept-edit';
import { isClash, type MemoryControl } from './use-memory';

/** Something else was saved meanwhile: what stands there, and what it would be with this edit. */
export type EditClash = { now: MemoryPatch; wanted: MemoryPatch };

type FactEditOptions = { fact: Fact; name: string; memory: MemoryControl };

export function useFactEdit({ fact, name, memory }: FactEditOptions) {
  const [edit, setEdit] = useState<KeptEdit | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [clash, setClash] = useState<EditClash | null>(null);
  const [isKept, setIsKept] = useState(false);
  const base = pick(memory.fields, [fact.field]);
  const value = fact.entry ?? memory.fields[fact.field] ?? '';
  const text = typeof value === 'string' ? value : '';
  const isDirty = edit !== null && edit.text.trim() !== text;

  const readKept = useEffectEvent(() => {
    const kept = readEdit(name);
    if (!kept) return;
    setEdit(kept);
    setIsKept(true);
  });
  // After hydration, because the server does not know what this tab keeps.
  useEffect(() => readKept(), []);

  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  const close = () => {
    writeEdit(name, null);
    setEdit(null);
    setFailure(null);
    setClash(null);
    setIsKept(false);
  };

  const send = async (made: KeptEdit, patch: MemoryPatch, against: MemoryPatch): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    setFailure(null);
    const refused = await memory.save(patch, against, made.text.trim() ? 'Saved.' : 'Erased.');
    setBusy(false);
    if (refused === null) {
      close();
      return true;
    }
    setEdit(made);
    if (isClash(refused)) {
      const { now } = refused;
      setClash({ now, wanted: editedSince(made.base, now, fact, made.text) });
    } else {
      setFailure(refused);
    }
    return false;
  };

  return {
    edit,
    busy,
    failure,
    clash,
    isKept,
    start: () => setEdit({ text, base }),
    change: (typed: string) => {
      if (!edit) return;
      const next = { ...edit, text: typed };
      setEdit(next);
      setFailure(null);
      writeEdit(name, typed.trim() === text ? null : next);
    },
    close,
    /** Resolves with whether the edit is over. */
    save: async (): Promise<boolean> => {
      if (!edit) return false;
      if (isDirty) return send(edit, edited(edit.base, fact, edit.text), edit.base);
      close();
      return true;
    },
    erase: (): Promise<boolean> => send({ text: '', base }, edited(base, fact, ''), base),
    /** Saves against what the clash showed. */
    saveMine: async (): Promise<boolean> => (clash && edit ? send(edit, clash.wanted, clash.now) : false),
  };
}

export type FactEdit = ReturnType<typeof useFactEdit>;
