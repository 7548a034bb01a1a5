'use client';
// A file of assistants, chosen or dropped, on its way in.

import { type ChangeEvent, type ComponentProps, useRef, useState } from 'react';
import { useToast } from '@/components/ui/toast';
import { IMPORT_LIMIT } from '@/lib/assistants/limits';
import { count } from './assistant-item';
import { useFileDrop } from './use-file-drop';

export function useImport(onDone: () => Promise<void>) {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const toast = useToast();

  const read = async (files: File[]) => {
    const [chosen] = files;
    if (!chosen) return;
    if (files.length > 1) return toast({ message: 'Import one file at a time.' });
    if (chosen.size > IMPORT_LIMIT)
      return toast({ message: `${chosen.name} is larger than 2 MB. Export fewer assistants at once.` });
    try {
      setFile({ name: chosen.name, text: await chosen.text() });
    } catch {
      toast({ message: `${chosen.name} cannot be read.` });
    }
  };
  const over = useFileDrop((files) => void read(files));
  const choose = () => field.current?.click();

  const input: ComponentProps<'input'> = {
    ref: field,
    type: 'file',
    accept: 'application/json,.json',
    'aria-label': 'A file of assistants',
    hidden: true,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      void read([...(target.files ?? [])]);
      // So that the same file can be chosen again once it is mended.
      target.value = '';
    },
  };

  return {
    file,
    over,
    choose,
    input,
    dialog: {
      onChooseAnother: choose,
      onClose: () => setFile(null),
      onImported: (made: number) => {
        setFile(null);
        toast({ message: `${count(made, 'assistant')} imported.` });
        void onDone();
      },
    },
  };
}
