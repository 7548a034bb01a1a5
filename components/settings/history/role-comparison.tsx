'use client';
// The role prompts of two versions, word by word: inline, side by side, or the newer text alone. Loaded when asked for.

import { useId, useMemo, useSyncExternalStore } from 'react';
import type { AssistantVersion } from '@/lib/assistants/assistant';
import { foldRows, rowsOf } from './diff-rows';
import { DiffTable } from './diff-table';
import { diffWords } from './diff-words';
import { LayoutChoice, layoutStore } from './layout-choice';
import { wordCounts } from './word-counts';

type RoleComparisonProps = { older: AssistantVersion | undefined; newer: AssistantVersion };

export function RoleComparison({ older, newer }: RoleComparisonProps) {
  const heading = useId();
  const layout = useSyncExternalStore(layoutStore.subscribe, layoutStore.read, () => 'inline' as const);
  const parts = useMemo(() => (older ? diffWords(older.role, newer.role) : null), [older, newer]);
  const isSame = older?.role === newer.role;
  return (
    <section aria-labelledby={heading} className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex flex-1 basis-60 flex-wrap gap-x-4 text-sm">
          <h3 id={heading} className="font-medium">
            Role prompt
          </h3>
          <p className="text-text-muted">
            {older && parts && (isSame ? `The same as in version ${older.number}` : wordCounts(parts))}
          </p>
        </div>
        {parts && !isSame && <LayoutChoice value={layout} onChange={layoutStore.write} />}
      </div>
      {!older || !parts || isSame || layout === 'text' ? (
        <p
          dir="auto"
          className="whitespace-pre-wrap rounded-xl border p-4 text-[0.9375rem] leading-relaxed wrap-anywhere"
        >
          {newer.role || <span className="text-text-muted">Empty</span>}
        </p>
      ) : (
        <div className="overflow-hidden rounded-xl border text-[0.9375rem]">
          <DiffTable
            key={`${older.number} ${newer.number}`}
            blocks={foldRows(rowsOf(parts))}
            isSplit={layout === 'split'}
            titles={[`Version ${older.number}`, `Version ${newer.number}`]}
          />
        </div>
      )}
    </section>
  );
}
