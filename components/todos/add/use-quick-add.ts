'use client';
// What is understood of a ToDo while it is typed. Chips that were taken off stay off while their words stand there.

import { useMemo, useRef, useState } from 'react';
import type { NewFields } from '../store/operation';
import type { QuickAddChips, Understood } from './quick-add-chips';
import type { Chip, Kept, QuickReader } from './quick-reader';

type Reader = { read: QuickReader; Chips: typeof QuickAddChips };

const NOTHING: Understood = { chips: [] };

export function useQuickAdd(timeZone: string) {
  const [text, setText] = useState('');
  const [kept, setKept] = useState<Kept[]>([]);
  const [reader, setReader] = useState<Reader | null>(null);
  const read = reader?.read;
  const loading = useRef(false);
  const isBlank = text.trim() === '';

  const understood = useMemo<Understood>(
    () => (read && !isBlank ? read(text.trim(), { now: Date.now(), timeZone }, kept) : NOTHING),
    [read, text, isBlank, timeZone, kept],
  );

  return {
    text,
    understood,
    /** Null until the reader is there. */
    Chips: reader?.Chips ?? null,

    change(next: string): void {
      setText(next);
      setKept((before) => {
        const still = before.filter(({ words }) => next.includes(words));
        return still.length === before.length ? before : still;
      });
    },

    clear(): void {
      setText('');
      setKept([]);
    },

    /** The words stay in the title. */
    takeOff({ kind, words }: Chip): void {
      setKept((before) => [...before, { kind, words }]);
    },

    /** Without it the server reads. */
    load(): void {
      if (read || loading.current) return;
      loading.current = true;
      import('./quick-reader').then(
        ({ readQuickly, QuickAddChips }) => setReader({ read: readQuickly, Chips: QuickAddChips }),
        () => {
          loading.current = false;
        },
      );
    },

    /** What is to be added; `line` is read by itself, without what was taken off. */
    fieldsOf(line: string, without: Kept[] = kept): NewFields {
      if (!read) return { task: line, quick: true };
      const { chips: _, problem: __, ...fields } = read(line, { now: Date.now(), timeZone }, without);
      return fields;
    },
  };
}
