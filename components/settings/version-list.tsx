'use client';
// The versions of an assistant, newest first; each can be read and made current again.

import { useEffect, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import type { AssistantVersion } from '@/lib/assistants/assistant';
import { When } from './when';

type VersionListProps = {
  assistantId: string;
  /** The newest of them. */
  latest: AssistantVersion[];
  current: number;
  disabled: boolean;
  onRestore: (number: number) => void;
};

export function VersionList({ assistantId, latest, current, disabled, onRestore }: VersionListProps) {
  const [older, setOlder] = useState<AssistantVersion[]>([]);
  const [failure, setFailure] = useState('');
  // Versions never change, so whatever was read once stays right.
  useEffect(() => setOlder((known) => merge(known, latest)), [latest]);
  const versions = merge(older, latest);
  const oldest = versions.at(-1)?.number ?? 1;

  const showOlder = async () => {
    const url = `/api/assistants/${assistantId}/versions?before=${oldest}`;
    const answer = await requestJson<{ versions: AssistantVersion[] }>(url);
    setFailure(answer.failure?.message ?? '');
    if (answer.data) setOlder(merge(older, answer.data.versions));
  };

  return (
    <section aria-labelledby="versions" className="grid gap-3">
      <h2 id="versions" className="font-semibold">
        Versions
      </h2>
      <ol className="divide-y rounded-xl border">
        {versions.map((version) => (
          <VersionItem
            key={version.number}
            version={version}
            isCurrent={version.number === current}
            disabled={disabled}
            onRestore={onRestore}
          />
        ))}
      </ol>
      {oldest > 1 && <Button onClick={showOlder}>Show older versions</Button>}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure}
      </p>
    </section>
  );
}

type VersionItemProps = Pick<VersionListProps, 'disabled' | 'onRestore'> & {
  version: AssistantVersion;
  isCurrent: boolean;
};

function VersionItem({ version, isCurrent, disabled, onRestore }: VersionItemProps) {
  const { number, name, color, note, role, createdAt } = version;
  return (
    <li className="grid gap-1.5 px-4 py-3 text-sm" aria-current={isCurrent || undefined}>
      <div className="flex min-h-8 items-center gap-2">
        <span data-color={color} className="size-2.5 shrink-0 rounded-full bg-assistant" />
        <span className="font-medium">Version {number}</span>
        <span className="ml-auto">
          {isCurrent ? (
            <span className="rounded-md bg-assistant-soft px-2 py-1 font-medium text-assistant text-xs">
              Current
            </span>
          ) : (
            <Button
              size="small"
              disabled={disabled}
              aria-label={`Restore version ${number}`}
              onClick={() => onRestore(number)}
            >
              Restore
            </Button>
          )}
        </span>
      </div>
      <p className="text-text-muted">
        <When instant={createdAt} />
      </p>
      {note && <p className="break-words">{note}</p>}
      <details>
        <summary className="w-fit text-text-muted">
          Show its role<span className="sr-only"> prompt in version {number}</span>
        </summary>
        <p className="mt-2 font-medium">{name}</p>
        <p className="mt-1 max-h-80 overflow-y-auto whitespace-pre-wrap break-words">
          {role || 'Its role prompt is empty.'}
        </p>
      </details>
    </li>
  );
}

function merge(known: AssistantVersion[], more: AssistantVersion[]): AssistantVersion[] {
  const byNumber = new Map([...known, ...more].map((version) => [version.number, version]));
  return [...byNumber.values()].sort((a, b) => b.number - a.number);
}
