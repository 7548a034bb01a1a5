'use client';
// The second line of a row: its status, deadline, estimate and repetition, what can be unfolded, and its menu.

import { ChevronDown, Ellipsis, Lightbulb, NotebookText } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type Dispatch, type MouseEvent, type SetStateAction, useRef, useState } from 'react';
import { type Clock, localDate } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../../ui/cn';
import { IconButton } from '../../ui/icon-button';
import { useLoaded } from '../../ui/use-loaded';
import type { TodoActions } from '../use-todo-actions';
import { DeadlineField } from './deadline-field';
import { EstimateField } from './estimate-field';
import { MetaButton } from './meta-button';
import { loadHistory, loadMenu } from './row-loads';
import type { RowPart } from './row-menu';
import type { RowPanel } from './todo-row';
import type { OpenParts } from './use-open-parts';
import type { RowEdits } from './use-row-edits';
import { WaitingMark } from './waiting-mark';

/** Its words and its choices come with the page only where something repeats. */
const RepeatField = dynamic(() => import('./repeat-field').then((module) => module.RepeatField));

/** With nothing to show the second line is none: what it offers lies over the end of the title. */
const OVER_TITLE = cn(
  'rounded-md group-focus-within/todo:bg-muted group-hover/todo:bg-muted',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:absolute',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:top-0.5',
  'pointer-fine:not-has-[input]:not-group-has-[textarea]/todo:right-1',
);

type RowMetaProps = {
  todo: Todo;
  clock: Clock;
  waiting: boolean;
  actions: TodoActions;
  edits: RowEdits;
  parts: OpenParts;
  setParts: (parts: Partial<OpenParts>) => void;
  panel: RowPanel;
  setPanel: Dispatch<SetStateAction<RowPanel>>;
  select?: (id: string) => void;
};

export function RowMeta(props: RowMetaProps) {
  const { todo, clock, waiting, actions, edits, parts, setParts, panel, setPanel, select } = props;
  const { task, status, solutions, notes } = todo;
  const more = useRef<HTMLButtonElement>(null);
  const chip = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [byKeyboard, setByKeyboard] = useState(true);
  const [wishesRepeat, setWishesRepeat] = useState(false);
  // A menu closes after what was chosen in it: by then that may have opened the history.
  const close = () => setPanel((current) => (current === 'history' ? current : null));
  const closeHistory = () => setPanel(null);
  const Menu = useLoaded(panel === 'menu' || panel === 'status', loadMenu, close);
  const History = useLoaded(panel === 'history', loadHistory, closeHistory);
  const hasStatus = status === 'in progress' || status === 'archived';
  const bare =
    !hasStatus &&
    !waiting &&
    todo.deadline === null &&
    todo.estimateMinutes === null &&
    todo.repeat === null &&
    solutions.length === 0 &&
    notes === '';

  const show = (next: RowPanel) => (event: MouseEvent) => {
    // No button of a pointer was pressed.
    setByKeyboard(event.detail === 0);
    setPanel(next);
  };
  const open = (part: RowPart) => {
    if (part === 'history') return setPanel('history');
    close();
    if (part === 'ideas') setParts({ ideas: 'new' });
    if (part === 'notes') setParts({ notes: 'new' });
    if (part === 'repeat') setWishesRepeat(true);
    if (part === 'deadline') line.current?.querySelector<HTMLElement>('[data-action="deadline"]')?.click();
  };
  const menu = (only: 'status' | null) =>
    Menu && (
      <Menu
        todo={todo}
        button={only ? chip : more}
        only={only}
        byKeyboard={byKeyboard}
        onClose={close}
        setStatus={(next) => actions.setStatus(todo, next)}
        setDay={(day) => void edits.moveTo(day, todo).catch(() => {})}
        move={(category, name) => actions.move(todo, category, name)}
        open={open}
        select={select && (() => select(todo.id))}
        remove={() => actions.remove(todo)}
      />
    );

  return (
    <div
      ref={line}
      className={cn(
        'relative -ml-1 flex min-h-6 flex-wrap items-center gap-x-1 pr-8 has-[fieldset]:pr-0 pointer-coarse:not-has-[fieldset]:pr-11',
        bare && OVER_TITLE,
      )}
    >
      {waiting && <WaitingMark />}
      {hasStatus && (
        <span className="relative">
          <button
            ref={chip}
            type="button"
            aria-label={`Status of ${task}: ${status}`}
            aria-haspopup="menu"
            aria-expanded={panel === 'status'}
            onClick={show('status')}
            className="flex h-6 items-center rounded-md text-xs leading-5 pointer-coarse:h-10"
          >
            <span
              className={cn(
                'rounded-md px-1.5',
                status === 'archived' ? 'bg-muted text-text-muted' : 'bg-assistant-soft text-assistant',
              )}
            >
              {status === 'archived' ? 'Archived' : 'In progress'}
            </span>
          </button>
          {panel === 'status' && menu('status')}
        </span>
      )}
      <DeadlineField
        todo={todo}
        clock={clock}
        saveWords={edits.deadline}
        save={(deadline, base) => edits.change(base, { deadline })}
      />
      <EstimateField todo={todo} saveWords={edits.estimate} />
      {todo.repeat === null && (
        <button type="button" hidden data-action="repeat" onClick={() => setWishesRepeat(true)} />
      )}
      {(todo.repeat !== null || wishesRepeat) && (
        <RepeatField
          todo={todo}
          day={todo.deadline?.slice(0, 10) ?? localDate(clock)}
          saveWords={edits.repeat}
          wished={wishesRepeat}
          setWished={setWishesRepeat}
        />
      )}
      {notes === '' ? (
        <button type="button" hidden data-action="notes" onClick={() => open('notes')} />
      ) : (
        <MetaButton
          icon={NotebookText}
          data-action="notes"
          label={`Notes on ${task}`}
          aria-expanded={parts.notes !== false}
          onClick={() => setParts({ notes: parts.notes === false })}
        >
          <Fold open={parts.notes !== false} />
        </MetaButton>
      )}
      {solutions.length === 0 ? (
        <button type="button" hidden data-action="ideas" onClick={() => open('ideas')} />
      ) : (
        <MetaButton
          icon={Lightbulb}
          data-action="ideas"
          label={`${solutions.length} ${solutions.length === 1 ? 'idea' : 'ideas'} for ${task}`}
          aria-expanded={parts.ideas !== false}
          onClick={() => setParts({ ideas: parts.ideas === false })}
        >
          {solutions.length}
          <Fold open={parts.ideas !== false} />
        </MetaButton>
      )}
      <span className="absolute top-0 right-0 group-has-[fieldset]/todo:hidden">
        <IconButton
          ref={more}
          label={`More for ${task}`}
          size="small"
          data-action="menu"
          aria-haspopup="menu"
          aria-expanded={panel === 'menu'}
          onClick={show('menu')}
          className={cn(
            'h-6! group-focus-within/todo:opacity-100 group-hover/todo:opacity-100 focus-visible:opacity-100 pointer-coarse:h-10! [&_svg]:size-3.5!',
            panel !== 'menu' && 'pointer-fine:opacity-0',
          )}
        >
          <Ellipsis />
        </IconButton>
        {panel === 'menu' && menu(null)}
      </span>
      {panel === 'history' && History && <History todo={todo} clock={clock} onClose={closeHistory} />}
    </div>
  );
}

function Fold({ open }: { open: boolean }) {
  return <ChevronDown aria-hidden className={cn('size-3 transition-transform', open && 'rotate-180')} />;
}
