'use client';
// A ToDo's notes in markdown: read as they are meant, and written as text. What is typed outlives a reload.

import { Pencil } from 'lucide-react';
import { useRef } from 'react';
import type { Todo } from '@/lib/todos/todo';
import { useMarkdown } from '../../chat/use-markdown';
import { IconButton } from '../../ui/icon-button';
import { useKeyNames } from '../../ui/keys';
import { EditField } from './edit-field';
import { notesDraft } from './kept-draft';
import { useInlineEdit } from './use-inline-edit';
import { useWish } from './use-wish';

const LONGEST = 10_000;

export type NotesFieldProps = {
  todo: Todo;
  save: (notes: string, base: Todo) => Promise<void>;
  /** The text is to be open. */
  writing: boolean;
  /** The text was closed. */
  onClosed: (hasNotes: boolean) => void;
  reopen: () => void;
};

export function NotesField({ todo, save, writing, onClosed, reopen }: NotesFieldProps) {
  const { id, task, notes } = todo;
  const { control } = useKeyNames();
  // What was saved is shown a moment later.
  const saved = useRef<string | null>(null);
  const inline = useInlineEdit({
    text: notes,
    todo,
    check: (text) =>
      text.length > LONGEST
        ? `Notes have at most ${LONGEST.toLocaleString('en')} characters; these have ${text.length.toLocaleString('en')}.`
        : null,
    save: (text, base) => {
      saved.current = text;
      return save(text, base);
    },
    multiline: true,
    keptAs: notesDraft(id),
    reopen,
  });
  const { edit, start } = inline;
  const Markdown = useMarkdown(!edit && notes !== '');
  useWish(writing, edit !== null, start, () => {
    onClosed((saved.current ?? notes) !== '');
    saved.current = null;
  });

  if (edit) {
    return (
      <div className="grid gap-0.5 py-0.5">
        <EditField
          label={`Notes on ${task}`}
          inline={inline}
          multiline
          rows={3}
          placeholder="Notes, in Markdown if you like"
        />
        <p className="text-text-muted text-xs pointer-coarse:hidden">{control} Enter saves, Escape leaves</p>
      </div>
    );
  }
  if (notes === '') return null;
  return (
    <div className="group/notes relative min-h-6 py-0.5 pr-6 text-text-muted text-xs leading-5 pointer-coarse:pr-11">
      {Markdown ? (
        <Markdown text={notes} live={false} />
      ) : (
        <p className="whitespace-pre-wrap wrap-anywhere">{notes}</p>
      )}
      <IconButton
        ref={inline.button}
        size="small"
        label={`Edit the notes on ${task}`}
        onClick={start}
        className="absolute top-0 right-0 group-focus-within/notes:opacity-100 group-hover/notes:opacity-100 focus-visible:opacity-100 pointer-fine:size-6! pointer-fine:opacity-0 [&_svg]:size-3!"
      >
        <Pencil />
      </IconButton>
    </div>
  );
}
