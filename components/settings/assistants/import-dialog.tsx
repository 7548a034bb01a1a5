'use client';
// Takes assistants in from a file: shows what would happen, or which line of the file is wrong, before anything does.

import { useEffect, useState } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { type Failure, requestJson } from '@/components/request-json';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Skeleton } from '@/components/ui/skeleton';
import type { Color, IconName } from '@/lib/assistants/limits';
import { ImportFooter } from '../import-footer';
import { count } from './assistant-item';
import { BadFile } from './bad-file';

/** What POST /api/assistants/import says of an assistant in the file. */
export type Incoming = {
  name: string;
  category: string;
  color: Color;
  icon: IconName | null;
  versions: number;
  action: 'create' | 'skip';
  /** The name that it gets here. */
  as: string;
};

export type FileFailure = Failure & { line?: number; column?: number };

type ImportDialogProps = {
  file: { name: string; text: string };
  onChooseAnother: () => void;
  /** With how many were made. */
  onImported: (made: number) => void;
  onClose: () => void;
};

export function ImportDialog({ file, onChooseAnother, onImported, onClose }: ImportDialogProps) {
  const [incoming, setIncoming] = useState<Incoming[] | null>(null);
  const [failure, setFailure] = useState<FileFailure | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let isCurrent = true;
    setIncoming(null);
    setFailure(null);
    void send(file.text, false).then(({ data, failure }) => {
      if (!isCurrent) return;
      setIncoming(data?.assistants ?? null);
      setFailure(failure ?? null);
    });
    return () => {
      isCurrent = false;
    };
  }, [file]);

  const made = incoming?.filter(({ action }) => action === 'create').length ?? 0;
  const apply = async () => {
    if (busy) return;
    setBusy(true);
    const { failure } = await send(file.text, true);
    setBusy(false);
    if (failure) setFailure(failure);
    else onImported(made);
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Import assistants"
        description={<span className="wrap-anywhere">{summary(file.name, incoming, failure)}</span>}
        footer={
          <ImportFooter
            isRead={incoming !== null}
            hasFailed={failure !== null}
            fresh={made}
            words={count(made, 'assistant')}
            isBusy={busy}
            onChooseAnother={onChooseAnother}
            onApply={apply}
          />
        }
      >
        {incoming && <IncomingList incoming={incoming} />}
        {failure && <BadFile text={file.text} failure={failure} />}
        {!incoming && !failure && (
          <div className="grid gap-2">
            <Skeleton className="h-12" />
            <Skeleton className="h-12" />
          </div>
        )}
      </DialogContent>
    </Dialog>
  );
}

const send = (text: string, apply: boolean) =>
  requestJson<{ assistants: Incoming[] }>('/api/assistants/import', 'POST', { text, apply });

function summary(name: string, incoming: Incoming[] | null, failure: FileFailure | null): string {
  if (failure && !incoming) return `Nothing was imported from ${name}.`;
  if (!incoming) return `Reading ${name}.`;
  if (incoming.length === 0) return `There are no assistants in ${name}.`;
  if (incoming.every(({ action }) => action === 'skip'))
    return `You have all that is in ${name} already. Nothing will change.`;
  return `From ${name}. Nothing that you have is changed.`;
}

function IncomingList({ incoming }: { incoming: Incoming[] }) {
  return (
    <ul className="max-h-[45dvh] divide-y overflow-y-auto rounded-xl border" aria-label="In this file">
      {incoming.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: names in a file may be the same, and the list never changes
        <li key={place} className="flex items-center gap-3 px-3 py-2">
          <span className={one.action === 'skip' ? 'opacity-50' : undefined}>
            <AssistantMark name={one.as} color={one.color} icon={one.icon} />
          </span>
          <span className="grid min-w-0 flex-1">
            <span className="truncate font-medium text-sm">{one.as}</span>
            <span className="truncate text-text-muted text-xs">
              {one.category} list · {count(one.versions, 'version')}
              {one.as !== one.name &&
                (one.action === 'create'
                  ? ` · “${one.name}” is taken`
                  : ` · called “${one.name}” in the file`)}
            </span>
          </span>
          <span className="shrink-0 text-text-muted text-xs">
            {one.action === 'create' ? 'New' : 'Already here'}
          </span>
        </li>
      ))}
    </ul>
  );
}
