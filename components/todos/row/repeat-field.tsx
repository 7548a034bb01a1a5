'use client';
// How a ToDo repeats, in words, edited in place: as words ("every 2 weeks") or by one of the rhythms offered.

import { Repeat2 } from 'lucide-react';
import type { FocusEvent } from 'react';
import { formatRepeat } from '@/lib/time/format-repeat';
import type { Todo } from '@/lib/todos/todo';
import { CompactButton } from './compact-button';
import { EditField } from './edit-field';
import { MetaButton } from './meta-button';
import { repeatChoices } from './repeat-choices';
import { useInlineEdit } from './use-inline-edit';
import { useWish } from './use-wish';

export type RepeatFieldProps = {
  todo: Todo;
  /** The day from which the rhythms are named, 'YYYY-MM-DD'. */
  day: string;
  /** No words: it does not repeat. */
  saveWords: (words: string, base: Todo) => Promise<void>;
  /** It is to be edited. */
  wished: boolean;
  setWished: (wished: boolean) => void;
};

export function RepeatField({ todo, day, saveWords, wished, setWished }: RepeatFieldProps) {
  const { task, repeat } = todo;
  const words = repeat ? formatRepeat(repeat) : '';
  const inline = useInlineEdit({ text: words, todo, save: saveWords, waits: true });
  const { edit, start } = inline;
  useWish(wished, edit !== null, start, () => setWished(false));

  if (!edit) {
    if (!repeat) return null;
    return (
      <MetaButton
        ref={inline.button}
        icon={Repeat2}
        data-action="repeat"
        label={`Repetition of ${task}: ${words}`}
        onClick={start}
      >
        <span className="max-w-60 truncate">{words}</span>
      </MetaButton>
    );
  }
  const onBlur = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) inline.onBlur();
  };
  return (
    <fieldset aria-label={`Repetition of ${task}`} onBlur={onBlur} className="grid w-full gap-1.5 pb-1">
      <EditField label="Repetition" inline={inline} partOfMore maxLength={200} placeholder="every monday" />
      <div className="flex flex-wrap gap-1">
        {repeatChoices(day).map(({ label, said }) => (
          <CompactButton key={said} disabled={edit.saving} onClick={() => inline.take(said)}>
            {label}
          </CompactButton>
        ))}
        {repeat && (
          <CompactButton disabled={edit.saving} onClick={() => inline.take('')}>
            Does not repeat
          </CompactButton>
        )}
      </div>
    </fieldset>
  );
}
