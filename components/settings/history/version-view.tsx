'use client';
// One version: what it changed, or how it differs from any other; what it says; which answers it gave.

import dynamic from 'next/dynamic';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import type { AssistantVersion } from '@/lib/assistants/assistant';
import type { ModelInfo } from '@/lib/models/model-info';
import { When } from '../when';
import { FieldTable } from './field-table';
import { VersionAnswers } from './version-answers';
import { VersionFeedback } from './version-feedback';

const RoleComparison = dynamic(() => import('./role-comparison').then((module) => module.RoleComparison), {
  ssr: false,
  loading: () => <Skeleton className="h-64" />,
});

type VersionViewProps = {
  assistantId: string;
  version: AssistantVersion;
  /** The one it is compared with, once it is known; none for the first version. */
  other: AssistantVersion | undefined;
  otherNumber: number | null;
  /** Whether it is compared with the one that it was made from, which is what a version changed. */
  isBefore: boolean;
  newest: number;
  current: number;
  models: ModelInfo[];
  busy: boolean;
  onCompare: (against: number | null) => void;
  onRestore: () => void;
};

export function VersionView(props: VersionViewProps) {
  const { assistantId, version, other, otherNumber, isBefore, newest, current, models, busy } = props;
  const selectId = useId();
  const { number, note, createdAt } = version;
  const [older, newer] = other && other.number > number ? [version, other] : [other, version];
  return (
    <article aria-labelledby="version" className="grid min-w-0 gap-5">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-60 gap-0.5">
          <h2 id="version" tabIndex={-1} className="w-fit font-semibold text-lg">
            Version {number}
            {number === current && <span className="font-normal text-text-muted"> · current</span>}
          </h2>
          <p className="text-sm text-text-muted">
            <When instant={createdAt} />
          </p>
          {note && (
            <p dir="auto" className="text-sm wrap-anywhere">
              {note}
            </p>
          )}
        </div>
        <div className="flex flex-wrap items-end gap-2">
          {newest > 1 && (
            <>
              <label htmlFor={selectId} className="self-center text-sm text-text-muted">
                Compare with
              </label>
              <Select
                id={selectId}
                value={isBefore ? '' : String(otherNumber ?? '')}
                onValueChange={(against) => props.onCompare(Number(against) || null)}
                size="small"
              >
                <option value="">
                  {isBefore && otherNumber ? `the one before (${otherNumber})` : 'the one before'}
                </option>
                {Array.from({ length: newest }, (_, index) => newest - index)
                  .filter((one) => one !== number)
                  .map((one) => (
                    <option key={one} value={one}>
                      version {one}
                      {one === current && ' (current)'}
                    </option>
                  ))}
              </Select>
            </>
          )}
          {number !== current && (
            <Button size="small" variant="primary" disabled={busy} onClick={props.onRestore}>
              Restore version {number}
            </Button>
          )}
        </div>
      </div>
      {otherNumber !== null && !other ? (
        <Skeleton className="h-64" />
      ) : (
        <>
          <FieldTable older={older} newer={newer ?? version} models={models} />
          <RoleComparison older={older} newer={newer ?? version} />
        </>
      )}
      {version.up + version.down > 0 && <VersionFeedback assistantId={assistantId} version={version} />}
      <VersionAnswers assistantId={assistantId} number={number} count={version.answers} />
    </article>
  );
}
