'use client';

// The history of an assistant: its versions on one side, and on the other the one that is open and what it changed.

import { ArrowLeft, Pencil } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { AssistantMark } from '@/components/assistants/assistant-mark';
import { Button, buttonClass } from '@/components/ui/button';
import type { Assistant } from '@/lib/assistants/assistant';
import type { ModelInfo } from '@/lib/models/model-info';
import { AllSettingsLink } from '../all-settings-link';
import { Timeline } from './timeline';
import { useRestore } from './use-restore';
import { useShown } from './use-shown';
import { type Page, useNeeded, useVersions } from './use-versions';
import { VersionView } from './version-view';

type HistoryScreenProps = { assistant: Assistant; first: Page; models: ModelInfo[] };

export function HistoryScreen({ assistant: initial, first, models }: HistoryScreenProps) {
  const versions = useVersions(initial.id, first);
  const { current, busy, problem, restore } = useRestore(initial);
  const chosen = useShown();
  const newest = versions.versions[0]?.number ?? 1;
  const isChosen = chosen.version !== null;
  const shown = { ...chosen, version: chosen.version ?? current.version };
  const version = versions.find(shown.version);
  const before = version && (version.basedOn ?? (version.number > 1 ? version.number - 1 : null));
  const otherNumber = shown.against ?? before ?? null;
  const list = useRef<HTMLDivElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const wasChosen = useRef(isChosen);
  // On a narrow screen the list and the version take turns, and the focus goes along.
  useEffect(() => {
    if (wasChosen.current === isChosen) return;
    wasChosen.current = isChosen;
    if (list.current?.offsetParent && view.current?.offsetParent) return;
    const [from, to] = isChosen ? [view.current, 'h2'] : [list.current, 'a'];
    from?.querySelector<HTMLElement>(to)?.focus();
  }, [isChosen]);
  useNeeded(shown.version, versions.ensure);
  useNeeded(otherNumber, versions.ensure);

  return (
    <div data-wide data-color={current.color} className="grid grid-cols-1 gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <AssistantMark name={current.name} color={current.color} icon={current.icon} size="large" />
        <div className="min-w-0 flex-1 basis-48">
          <h1 className="truncate font-semibold text-2xl">
            History of <bdi>{current.name}</bdi>
          </h1>
          <p className="truncate text-sm text-text-muted">
            {newest === 1
              ? 'One version so far'
              : `${newest} versions · version ${current.version} is current`}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Link
            href={`/settings/assistants/${current.id}`}
            prefetch={false}
            className={buttonClass({ size: 'small' })}
          >
            <Pencil aria-hidden className="size-4" />
            Edit
          </Link>
          <AllSettingsLink />
        </div>
      </div>
      <div className="grid grid-cols-1 items-start gap-x-8 gap-y-6 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div
          ref={list}
          className={`${isChosen ? 'max-lg:hidden' : ''} lg:sticky lg:top-4 lg:-m-1 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto lg:p-1`}
        >
          <Timeline versions={versions} current={current.version} shown={shown} />
        </div>
        <div ref={view} className={`grid min-w-0 gap-4 ${isChosen ? '' : 'max-lg:hidden'}`}>
          <Button
            size="small"
            variant="quiet"
            onClick={() => chosen.show({ version: null, against: null })}
            className="-ml-2.5 w-fit lg:hidden"
          >
            <ArrowLeft aria-hidden className="size-4" />
            All versions
          </Button>
          {problem}
          {version ? (
            <VersionView
              key={version.number}
              assistantId={current.id}
              version={version}
              other={versions.find(otherNumber)}
              otherNumber={otherNumber}
              isBefore={shown.against === null}
              {...{ newest, models, busy }}
              current={current.version}
              onCompare={(against) => chosen.show({ version: version.number, against })}
              onRestore={() => restore(version.number)}
            />
          ) : (
            <p role={versions.failure ? 'alert' : undefined} className="text-sm text-text-muted">
              {versions.failure || 'Loading…'}
            </p>
          )}
        </div>
      </div>
    </div>
  );
}
