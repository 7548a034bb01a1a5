'use client';
// Two saves that met: shows what each changed, and lets the person choose field by field. Loaded when it happens.

import { useEffect, useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { ModelInfo } from '@/lib/models/model-info';
import { type Choice, type Choices, mergedRole, proposedChoices, questionsOf, resolve } from './conflict';
import { ConflictField } from './conflict-field';
import { ConflictRole } from './conflict-role';
import type { Conflict, Editor } from './use-editor';

type ConflictPanelProps = { conflict: Conflict; editor: Editor; models: ModelInfo[] };

export function ConflictPanel({ conflict, editor: { busy, settle, postpone }, models }: ConflictPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const questions = useMemo(() => questionsOf(conflict), [conflict]);
  const merged = useMemo(() => mergedRole(conflict), [conflict]);
  const [choices, setChoices] = useState<Choices>(() => proposedChoices(questions));
  const [role, setRole] = useState(merged.text);
  const choose = (more: Choices) => setChoices((made) => ({ ...made, ...more }));
  const chooseAll = (choice: Choice) =>
    setChoices(Object.fromEntries(questions.map(({ field }) => [field, choice])));

  return (
    <form
      noValidate
      aria-labelledby="conflict"
      className="grid min-w-0 gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        settle(resolve(conflict, choices, role));
      }}
    >
      <div className="grid gap-2 rounded-xl border border-border-strong bg-surface p-4 text-sm">
        <h2 id="conflict" ref={heading} tabIndex={-1} className="w-fit font-semibold text-base">
          Two changes have met
        </h2>
        <p>{conflict.message}</p>
        {questions.length === 0 ? (
          <p>Both say the same, so there is nothing to choose.</p>
        ) : (
          <div className="mt-1 flex flex-wrap gap-2">
            <Button size="small" onClick={() => chooseAll('theirs')}>
              Choose all of version {conflict.version}
            </Button>
            <Button size="small" onClick={() => chooseAll('mine')}>
              Choose all of mine
            </Button>
          </div>
        )}
      </div>
      {questions.map((question) =>
        question.field === 'role' ? (
          <ConflictRole
            key="role"
            conflict={conflict}
            by={question.by}
            choice={choices.role}
            merged={role}
            clashes={merged.clashes}
            onChoose={(choice) => choose({ role: choice })}
            onMerge={(text) => {
              setRole(text);
              choose({ role: 'merged' });
            }}
          />
        ) : (
          <ConflictField
            key={question.field}
            conflict={conflict}
            question={question}
            choice={choices[question.field]}
            models={models}
            onChoose={(choice) => choose({ [question.field]: choice })}
          />
        ),
      )}
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t bg-background px-4 py-3 sm:mx-0 sm:px-0">
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {busy ? 'Saving…' : 'Save what is chosen'}
        </Button>
        <Button variant="quiet" onClick={postpone} disabled={busy}>
          Back to editing mine
        </Button>
      </div>
    </form>
  );
}
