'use client';
// One ToDo on the list: check it off, change it in place, unfold its notes and ideas, and a menu for all the rest.

import { Check } from 'lucide-react';
import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type ReactNode,
  useRef,
  useState,
} from 'react';
import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../../ui/cn';
import { useTodoStore } from '../todos-provider';
import { useTodoActions } from '../use-todo-actions';
import { preloadRow } from './row-loads';
import { RowMeta } from './row-meta';
import { RowParts } from './row-parts';
import { TitleField } from './title-field';
import { useEachQuestion } from './use-each-question';
import { useOpenParts } from './use-open-parts';
import { useRowEdits } from './use-row-edits';

export type TodoRowProps = {
  todo: Todo;
  clock: Clock;
  /** Somebody else changed it a moment ago. */
  changed: boolean;
  /** Its latest changes wait for the network. */
  waiting?: boolean;
  selected?: boolean;
  /** Is told that the row is about to leave its place, before it does. */
  leave: (id: string) => void;
  /** Where rows can be selected. */
  select?: (id: string) => void;
  /** Stands before the title, such as the mark of its list. */
  before?: ReactNode;
  /** By what it is dragged. */
  grip?: ReactNode;
} & Omit<ComponentProps<'li'>, 'children'>;

/** Which menu or panel of the row is open. */
export type RowPanel = 'menu' | 'status' | 'history' | null;

export const TodoRow = memo(function TodoRow({
  todo,
  clock,
  changed,
  waiting = false,
  selected = false,
  leave,
  select,
  before,
  grip,
  className,
  onKeyDown,
  onContextMenu,
  ...item
}: TodoRowProps) {
  const { store, timeZone } = useTodoStore();
  const body = useRef<HTMLDivElement>(null);
  const { ask, answer } = useEachQuestion();
  const actions = useTodoActions(store, leave);
  const edits = useRowEdits(store, timeZone, ask);
  const [parts, setParts] = useOpenParts(todo.id, body);
  const [panel, setPanel] = useState<RowPanel>(null);
  const done = todo.status === 'done';
  const openMenu = (event: KeyboardEvent | MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-edit]')) return;
    event.preventDefault();
    setPanel('menu');
  };
  return (
    <li
      {...item}
      data-todo={todo.id}
      data-changed={changed || undefined}
      data-selected={selected || undefined}
      onPointerEnter={preloadRow}
      onFocus={preloadRow}
      onKeyDown={(event) => {
        if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(event);
        onKeyDown?.(event);
      }}
      onContextMenu={(event) => {
        // Of a pointer it is the browser's.
        if (event.button !== 2 && event.detail === 0 && !isTouch(event)) openMenu(event);
        onContextMenu?.(event);
      }}
      className={cn(
        'group/todo relative flex gap-1 rounded-lg py-1 pr-1 pl-0.5 transition-colors duration-700',
        changed || selected ? 'bg-assistant-soft' : 'hover:bg-muted/60',
        className,
      )}
    >
      {changed && (
        <span aria-hidden className="absolute inset-y-1.5 left-0 w-[3px] rounded-full bg-assistant" />
      )}
      {before}
      <label className="relative flex size-7 shrink-0 cursor-pointer items-center justify-center pointer-coarse:size-11">
        <input
          type="checkbox"
          aria-label={`Done: ${todo.task}`}
          checked={done}
          onChange={() => actions.check(todo, !done)}
          className="peer size-[1.125rem] cursor-pointer appearance-none rounded-full border-[1.5px] border-border-strong bg-background checked:border-assistant checked:bg-assistant hover:border-assistant"
        />
        <Check
          aria-hidden
          className="pointer-events-none absolute size-3 text-on-assistant opacity-0 peer-checked:opacity-100"
          strokeWidth={3}
        />
      </label>
      <div ref={body} className="min-w-0 flex-1 pt-1 pointer-coarse:pt-2">
        <TitleField todo={todo} save={(task, base) => edits.change(base, { task })} />
        <RowMeta {...{ todo, clock, waiting, actions, edits, parts, setParts, panel, setPanel, select }} />
        <RowParts {...{ todo, clock, edits, parts, setParts, answer }} />
      </div>
      {selected && <span className="sr-only">Selected</span>}
      {grip}
    </li>
  );
});

function isTouch({ nativeEvent }: MouseEvent): boolean {
  return nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';
}
