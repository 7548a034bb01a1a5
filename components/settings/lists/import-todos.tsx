'use client';
// Takes ToDos in from a file: shows what was found in it and where it would go, before anything happens.

import { useEffect, useId, useState } from 'react';
import { type Failure, requestJson } from '@/components/request-json';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { ChosenFile } from '@/components/ui/use-chosen-file';
import { newId } from '@/lib/new-id';
import type { ImportPreview, ImportResult } from '@/lib/todos/files/import-preview';
import { ImportFooter } from '../import-footer';
import { FoundTodos } from './found-todos';
import { countTodos, FORMAT_NAMES, summary } from './import-words';
import type { List } from './lists';

/** Not every file names one: then the server asks for a list. */
const AS_NAMED = '';

type ImportTodosProps = {
  file: ChosenFile;
  lists: readonly List[];
  onChooseAnother: () => void;
  onClose: () => void;
};

export function ImportTodos({ file, lists, onChooseAnother, onClose }: ImportTodosProps) {
  const [list, setList] = useState(AS_NAMED);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  // Sent again after a lost answer, it is not done twice.
  const [operation] = useState(() => newId());
  const toast = useToast();
  const field = useId();

  const ask = (body: { apply: boolean; id?: string }) =>
    requestJson<ImportResult>('/api/todos/import', 'POST', {
      text: file.text,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...(list === AS_NAMED ? {} : { category: list }),
      ...body,
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another dialog
  useEffect(() => {
    let isCurrent = true;
    setPreview(null);
    setFailure(null);
    void ask({ apply: false }).then(({ data, failure }) => {
      if (!isCurrent) return;
      const [first] = lists;
      if (failure?.field === 'category' && list === AS_NAMED && first) return setList(first.key);
      setPreview(data ?? null);
      setFailure(failure ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [list]);

  const undo = async () => {
    const url = `/api/todos/operations/${operation}/undo`;
    const { failure } = await requestJson(url, 'POST', { id: newId(), force: true });
    toast({ message: failure ? `Not undone. ${failure.message}` : 'The import is undone.' });
  };

  const fresh = preview ? preview.count - preview.duplicates : 0;
  const apply = async () => {
    if (busy) return;
    setBusy(true);
    const { data, failure } = await ask({ apply: true, id: operation });
    setBusy(false);
    if (failure) return setFailure(failure);
    onClose();
    toast({
      message: `${countTodos(data.added)} imported.`,
      ...(data.operation ? { action: { label: 'Undo', onClick: () => void undo() } } : {}),
    });
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Import ToDos"
        description={<span className="wrap-anywhere">{summary(file.name, preview, failure)}</span>}
        footer={
          <ImportFooter
            isRead={preview !== null}
            hasFailed={failure !== null}
            fresh={fresh}
            words={countTodos(fresh)}
            isBusy={busy}
            onChooseAnother={onChooseAnother}
            onApply={apply}
          />
        }
      >
        <div className="grid gap-1.5">
          <label htmlFor={field} className="text-sm">
            Onto which list
          </label>
          <Select id={field} named={lists} value={list} onValueChange={setList}>
            <option value={AS_NAMED}>The one that the file names</option>
          </Select>
        </div>
        {preview && (
          <>
            <p className="text-sm text-text-muted">{FORMAT_NAMES[preview.format]}</p>
            <FoundTodos preview={preview} />
          </>
        )}
        {failure && (
          <p role="alert" className="text-danger text-sm wrap-anywhere">
            {failure.message}
          </p>
        )}
        {!preview && !failure && (
          <div className="grid gap-2">
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
            <Skeleton className="h-10" />
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}
