'use client';

// The editor of one assistant: its form, and beside it the place to try what is typed before it is saved.

import { History } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState, useSyncExternalStore } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button, buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import type { Assistant } from '@/lib/assistants/assistant';
import type { ModelInfo } from '@/lib/models/model-info';
import { AllSettingsLink } from '../all-settings-link';
import { DeletedNotice } from './deleted-notice';
import { EditorForm, type Other } from './editor-form';
import { fieldsOf } from './fields';
import { LeaveGuard } from './leave-guard';
import { useEditor } from './use-editor';

const Waiting = () => <Skeleton className="h-64" />;
const ConflictPanel = dynamic(() => import('./conflict-panel').then((module) => module.ConflictPanel), {
  ssr: false,
  loading: Waiting,
});
const TryIt = dynamic(() => import('../try/try-it').then((module) => module.TryIt), {
  ssr: false,
  loading: Waiting,
});

type AssistantEditorProps = { assistant: Assistant; others: Other[]; models: ModelInfo[] };

export function AssistantEditor({ assistant, others, models }: AssistantEditorProps) {
  const editor = useEditor(assistant);
  const { current, draft, conflict, deleted } = editor;
  const [trying, setTrying] = useState(false);
  const isWide = useIsWide();
  return (
    <div data-wide data-color={draft.color} className="grid grid-cols-1 gap-6">
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
        <div className="flex flex-wrap gap-2">
          <Button aria-pressed={trying} onClick={() => setTrying(!trying)} size="small" className="xl:hidden">
            {trying ? 'Edit' : 'Try it'}
          </Button>
          <Link
            href={`/settings/assistants/${current.id}/history`}
            prefetch={false}
            className={buttonClass({ size: 'small' })}
          >
            <History aria-hidden className="size-4" />
            History
          </Link>
          <AllSettingsLink />
        </div>
      </div>
      {deleted && <DeletedNotice editor={editor} />}
      <div className="grid grid-cols-1 items-start gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)]">
        <div className={trying ? 'max-xl:hidden' : undefined}>
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
        {(isWide || trying) && (
          <div
            className={cn(
              'xl:sticky xl:top-4 xl:-m-1 xl:max-h-[calc(100dvh-2rem)] xl:overflow-y-auto xl:p-1',
              !trying && 'max-xl:hidden',
            )}
          >
            <TryIt assistant={current} draft={fieldsOf(draft)} />
          </div>
        )}
      </div>
      <LeaveGuard armed={editor.isDirty} onSave={editor.save} />
    </div>
  );
}

const WIDE = '(min-width: 80rem)';

/** Whether both columns are in sight; a narrow screen does not load what it does not show. */
function useIsWide(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const query = matchMedia(WIDE);
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => matchMedia(WIDE).matches,
    () => false,
  );
}
