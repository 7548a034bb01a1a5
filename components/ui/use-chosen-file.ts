'use client';
// One text file that the person chooses, or drops anywhere on the page, on its way in.

import { type ChangeEvent, type ComponentProps, useRef, useState } from 'react';
import { useToast } from './toast';
import { useFileDrop } from './use-file-drop';

/** `id` tells one choice of a file from the next. */
export type ChosenFile = { id: number; name: string; text: string };

type ChosenFileOptions = {
  /** What the file holds, as screen readers tell it. */
  label: string;
  /** As the attribute of the input. */
  accept: string;
  /** In bytes. */
  limit: number;
  /** What to do about a larger one. */
  ifLarger: string;
};

/** `input` goes onto a hidden `<input>`, `over` while a file is dragged over the page. What cannot be taken is told. */
export function useChosenFile({ label, accept, limit, ifLarger }: ChosenFileOptions) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();

  const read = async (files: File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    const { name } = chosen;
    if (files.length > 1) return toast({ message: 'Import one file at a time.' });
    if (chosen.size > limit) {
      return toast({ message: `${name} is larger than ${limit / 1_000_000} MB. ${ifLarger}` });
    }
    try {
      const text = await chosen.text();
      setFile((before) => ({ id: (before?.id ?? 0) + 1, name, text }));
    } catch {
      toast({ message: `${name} cannot be read.` });
    }
  };

  const input: ComponentProps<'input'> = {
    ref: field,
    type: 'file',
    accept,
    'aria-label': label,
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
