'use client';
// A comparison in rows, in one column or in two; long stretches without a change are folded.

import { useState } from 'react';
import { cn } from '@/components/ui/cn';
import { type DiffBlock, type DiffRow, isChanged, sideOf } from './diff-rows';
import { DiffText } from './diff-text';

type DiffTableProps = {
  blocks: DiffBlock[];
  isSplit?: boolean;
  /** Of the two columns. */
  titles?: [string, string];
};

export function DiffTable({ blocks, isSplit = false, titles = ['', ''] }: DiffTableProps) {
  const [unfolded, setUnfolded] = useState<number[]>([]);
  return (
    <div className="overflow-hidden leading-relaxed">
      {isSplit && (
        <div className="grid grid-cols-2 divide-x border-b bg-surface font-medium text-sm">
          {titles.map((title) => (
            <p key={title} className="px-3 py-1.5">
              {title}
            </p>
          ))}
        </div>
      )}
      <div className="py-2">
        {blocks.map(({ folded, rows }, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks and rows neither move nor come and go
          if (!folded || unfolded.includes(at)) return <Rows key={at} rows={rows} isSplit={isSplit} />;
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              key={at}
              type="button"
              onClick={() => setUnfolded([...unfolded, at])}
              className="my-1 w-full bg-surface px-3 py-1.5 text-left text-sm text-text-muted -outline-offset-2 hover:bg-muted hover:text-text pointer-coarse:min-h-11"
            >
              Show {rows.length} unchanged lines
            </button>
          );
        })}
      </div>
    </div>
  );
}

function Rows({ rows, isSplit }: { rows: DiffRow[]; isSplit: boolean }) {
  return rows.map((row, at) => (
    <div
      // biome-ignore lint/suspicious/noArrayIndexKey: rows neither move nor come and go
      key={at}
      className={cn(isSplit && 'grid grid-cols-2 divide-x', isChanged(row) && 'bg-surface')}
    >
      {isSplit ? (
        <>
          <Line parts={sideOf(row, 'added')} />
          <Line parts={sideOf(row, 'removed')} />
        </>
      ) : (
        <Line parts={row} />
      )}
    </div>
  ));
}

function Line({ parts }: { parts: DiffRow }) {
  return (
    <div dir="auto" className="min-w-0 whitespace-pre-wrap px-3 py-px wrap-anywhere">
      <DiffText parts={parts} />
    </div>
  );
}
