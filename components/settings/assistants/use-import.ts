'use client';
// A file of assistants on its way in.

import { useToast } from '@/components/ui/toast';
import { useChosenFile } from '@/components/ui/use-chosen-file';
import { IMPORT_LIMIT } from '@/lib/assistants/limits';
import { count } from './assistant-item';

export function useImport(onDone: () => Promise<void>) {
  const toast = useToast();
  const { close, ...chosen } = useChosenFile({
    label: 'A file of assistants',
    accept: 'application/json,.json',
    limit: IMPORT_LIMIT,
    ifLarger: 'Export fewer assistants at once.',
  });

  return {
    ...chosen,
    dialog: {
      onChooseAnother: chosen.choose,
      onClose: close,
      onImported: (made: number) => {
        close();
        toast({ message: `${count(made, 'assistant')} imported.` });
        void onDone();
      },
    },
  };
}
