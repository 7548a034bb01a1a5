'use client';
// The role prompt in which two saves differ: theirs, mine, or both put together, which can be edited.

import { useMemo } from 'react';
import { Textarea } from '@/components/ui/textarea';
import { foldRows, rowsOf } from '../history/diff-rows';
import { DiffTable } from '../history/diff-table';
import { diffWords } from '../history/diff-words';
import type { Choice, Question } from './conflict';
import { ChoiceGroup, ChoiceOption } from './conflict-field';
import type { Conflict } from './use-editor';

type ConflictRoleProps = {
  conflict: Conflict;
  by: Question['by'];
  choice: Choice | undefined;
  merged: string;
  /** In how many places both changed the same words. */
  clashes: number;
  onChoose: (choice: Choice) => void;
  onMerge: (text: string) => void;
};

export function ConflictRole(props: ConflictRoleProps) {
  const { conflict, by, choice, merged, clashes, onChoose, onMerge } = props;
  const { base, theirs, mine, version } = conflict;
  return (
    <div className="grid min-w-0 gap-3">
      <ChoiceGroup label="Role prompt" by={by}>
        <ChoiceOption
          group="role"
          label={`Version ${version}`}
          chosen={choice === 'theirs'}
          onChoose={() => onChoose('theirs')}
          below={<Changes before={base.role} after={theirs.role} />}
        />
        <ChoiceOption
          group="role"
          label="Mine"
          chosen={choice === 'mine'}
          onChoose={() => onChoose('mine')}
          below={<Changes before={base.role} after={mine.role} />}
        />
        <div className="grid gap-2 sm:col-span-2">
          <ChoiceOption
            group="role"
            label="Both, put together"
            chosen={choice === 'merged'}
            onChoose={() => onChoose('merged')}
          >
            <span className="text-text-muted">
              {clashes === 0
                ? 'The changes do not touch each other. Edit the text as you like.'
                : `${clashes === 1 ? 'In one place' : `In ${clashes} places`} both changed the same words: both wordings stand there, theirs first. Edit the text as you like.`}
            </span>
          </ChoiceOption>
          <Textarea
            aria-label="Role prompt, both put together"
            dir="auto"
            value={merged}
            onChange={(event) => onMerge(event.target.value)}
            className="max-h-[50dvh] min-h-40 overflow-y-auto py-3 leading-relaxed"
          />
        </div>
      </ChoiceGroup>
    </div>
  );
}

/** What changed since the version that both began with. */
function Changes({ before, after }: { before: string; after: string }) {
  const blocks = useMemo(() => foldRows(rowsOf(diffWords(before, after))), [before, after]);
  return blocks.length > 0 ? (
    <div className="-mx-3 border-t">
      <DiffTable blocks={blocks} />
    </div>
  ) : (
    <p className="text-text-muted">Empty</p>
  );
}
