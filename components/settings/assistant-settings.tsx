'use client';
// The settings of one assistant: its form, and beside it the versions it has had.

import Link from 'next/link';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { buttonClass } from '@/components/ui/button';
import type { Assistant, AssistantVersion } from '@/lib/assistants/assistant';
import { AssistantForm } from './assistant-form';
import { useAssistantEditor } from './use-assistant-editor';
import { VersionList } from './version-list';

type AssistantSettingsProps = { assistant: Assistant; versions: AssistantVersion[] };

export function AssistantSettings({ assistant, versions }: AssistantSettingsProps) {
  const editor = useAssistantEditor(assistant);
  const { current, draft } = editor;
  return (
    <div data-color={draft.color} className="grid gap-6">
      <div className="flex items-center gap-3">
        <AssistantMark name={draft.name} color={draft.color} size="large" />
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-semibold text-2xl">{current.name}</h1>
          <p className="truncate text-sm text-text-muted">
            Keeps the {current.category} list · version {current.version}
          </p>
        </div>
        <Link href="/settings" prefetch={false} className={buttonClass({ variant: 'quiet', size: 'small' })}>
          All settings
        </Link>
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <AssistantForm editor={editor} />
        <VersionList
          assistantId={assistant.id}
          latest={versions}
          current={current.version}
          disabled={editor.busy}
          onRestore={editor.restore}
        />
      </div>
    </div>
  );
}
