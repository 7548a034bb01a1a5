'use client';
// The editor of one assistant: its form, and beside it the place to try what is typed before it is saved.

import { History } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { buttonClass } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Assistant } from '@/lib/assistants/assistant';
import type { ModelInfo } from '@/lib/models/model-info';
import { DeletedNotice } from './deleted-notice';
import { EditorForm, type Other } from './editor-form';
import { LeaveGuard } from './leave-guard';
import { useEditor } from './use-editor';

const Waiting = () => <Skeleton className="h-64" />;
const ConflictPanel = dynamic(() => import('./conflict-panel').then((module) => module.ConflictPanel), {
  ssr: false,
  loading: Waiting,
});
type AssistantEditorProps = { assistant: Assistant; others: Other[]; models: ModelInfo[] };

export function AssistantEditor({ assistant, others, models }: AssistantEditorProps) {
  const editor = useEditor(assistant);
  const { current, draft, conflict, deleted } = editor;
  return (
    <div data-wide data-color={draft.color} className="grid gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <AssistantMark name={draft.name} color={draft.color} icon={draft.icon} size="large" />
        <div className="min-w-0 flex-1 basis-48">
          <h1 dir="auto" className="truncate font-semibold text-2xl">
            {current.name}
          </h1>
          <p className="truncate text-sm text-text-muted">
            Keeps the {current.category} list · version {current.version}
          </p>
        </div>
        <Link
          href={`/settings/assistants/${current.id}/history`}
          prefetch={false}
          className={buttonClass({ size: 'small' })}
        >
          <History aria-hidden className="size-4" />
          History
        </Link>
        <Link href="/settings" prefetch={false} className={buttonClass({ variant: 'quiet', size: 'small' })}>
          All settings
        </Link>
      </div>
      {deleted && <DeletedNotice editor={editor} />}
      <div className="grid items-start gap-x-10 gap-y-6 ">
        <div className="min-w-0">
          {conflict ? (
            // What meets anew is chosen anew.
            <ConflictPanel
              key={`${conflict.version} ${draft.base}`}
              conflict={conflict}
              editor={editor}
              models={models}
            />
          ) : (
            <EditorForm editor={editor} others={others} models={models} />
          )}
        </div>
      </div>
      <LeaveGuard armed={editor.isDirty} onSave={editor.save} />
    </div>
  );
}
