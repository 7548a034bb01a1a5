'use client';
// A file of ToDos, chosen or dropped, on its way in.

import { type ChangeEvent, type ComponentProps, useRef, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import { useFileDrop } from '../assistants/use-file-drop';

/** As lib/todos/files/read-file.ts takes it, in bytes. */
const LIMIT = 5_000_000;

/** `id` tells one choice of a file from the next. */
export type TodoFile = { id: number; name: string; text: string };

export function useTodoFile() {
  const [file, setFile] = useState<TodoFile | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();

  const read = async (files: File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    if (files.length > 1) return toast({ message: 'Import one file at a time.' });
    if (chosen.size > LIMIT) return toast({ message: `${chosen.name} is larger than 5 MB. Divide it.` });
    try {
      const text = await chosen.text();
      setFile((before) => ({ id: (before?.id ?? 0) + 1, name: chosen.name, text }));
    } catch {
      toast({ message: `${chosen.name} cannot be read.` });
    }
  };

  const input: ComponentProps<'input'> = {
    ref: field,
    type: 'file',
    accept: '.csv,.json,text/csv,application/json',
    'aria-label': 'A file of ToDos',
    hidden: true,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      void read([...(target.files ?? [])]);
      // So that the same file can be chosen again once it is mended.
      target.value = '';
    },
  };

  return {
    file,
    over: useFileDrop((files) => void read(files)),
    choose: () => field.current?.click(),
    close: () => setFile(null),
    input,
  };
}
