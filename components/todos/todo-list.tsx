'use client';
// The rows under their headings, all in one list: a row that moves under another heading, at midnight or by a
// change, stays the same element, so that it keeps the focus and what is being typed into it. Around it what is
// done with rows from outside them: dragging, selecting, keys.

import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { dropAt, type Place } from '@/lib/todos/drop';
import type { GroupId, TodoGroup } from '@/lib/todos/group';
import { linesOf, placeOf, stepFrom } from '@/lib/todos/place';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../ui/cn';
import { GroupHeading } from './group-heading';
import { ListRow } from './list-row';
import { useTodoStore } from './todos-provider';
import { useDrag } from './use-drag';
import { useLineWindow } from './use-line-window';
import { useListActions } from './use-list-actions';
import { useListCommands } from './use-list-commands';
import { useLoaded } from './use-loaded';
import { useRowFocus } from './use-row-focus';
import { useSelection } from './use-selection';
import { useTodoActions } from './use-todo-actions';

const loadBulkBar = () => import('./bulk-bar').then((file) => file.BulkBar);
const loadKeyHelp = () => import('./key-help').then((file) => file.KeyHelp);

const DONE: ReadonlySet<GroupId> = new Set(['done']);
const NONE: ReadonlySet<GroupId> = new Set();

type TodoListProps = {
  groups: readonly TodoGroup[];
  clock: Clock;
  /** Ids of the rows that somebody else changed a moment ago, and of those whose changes wait for the network. */
  changed: ReadonlySet<string>;
  waiting: ReadonlySet<string>;
  /** Where the keys of the list are its own: it holds the field that adds ToDos too. */
  region: RefObject<HTMLElement | null>;
  onSearch: () => void;
  /** What stands before the check of a row, as the mark of its category. The same function at each rendering. */
  mark?: (todo: Todo) => ReactNode;
  /** Rows can be put in order; not so among what was found. */
  hasOrder?: boolean;
  /** Stands above the rows, and below, and is scrolled with them. */
  before?: ReactNode;
  after?: ReactNode;
  /** Gives a background, for the headings that stay in view too. */
  className?: string;
};

export function TodoList(props: TodoListProps) {
  const { groups, clock, changed, waiting, region, onSearch, mark, hasOrder = true } = props;
  const [folded, setFolded] = useState(DONE);
  const [dragged, setDragged] = useState<string | null>(null);
  const [isDayOpen, setDayOpen] = useState(false);
  const [hasHelp, setHasHelp] = useState(false);
  const [words, setWords] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  // A row that is dragged may go where nothing is yet.
  const lines = useMemo(() => linesOf(groups, folded, dragged !== null), [groups, folded, dragged]);
  const { drawn, rest, reveal, virtual } = useLineWindow(lines, list);
  const focus = useRowFocus({ lines, list, region, reveal });
  const { cursor, leave, setCursor, follow } = focus;
  const selection = useSelection(lines, () => cursor.current);
  const { store } = useTodoStore();
  const actions = useListActions(clock, leave, useTodoActions(store, leave));
  const drag = useDrag(list, hasOrder);

  const todosOf = useCallback(
    (ids: ReadonlySet<string>) => groups.flatMap(({ todos }) => todos.filter(({ id }) => ids.has(id))),
    [groups],
  );
  const selected = useMemo(
    () => (selection.ids.size > 0 ? todosOf(selection.ids) : []),
    [selection.ids, todosOf],
  );
  const BulkBar = useLoaded(selected.length > 0, loadBulkBar);
  const KeyHelp = useLoaded(hasHelp, loadKeyHelp, () => setHasHelp(false));

  const withRow = useCallback(
    (id: string) => (selection.ids.has(id) ? selection.ids : new Set([id])),
    [selection.ids],
  );

  const put = (ids: ReadonlySet<string>, place: Place) => {
    const todos = todosOf(ids);
    const drop = dropAt(todos, place, groups, clock);
    const title = groups.find(({ id }) => id === place.group)?.title ?? '';
    if (!drop) {
      if (place.group === 'overdue') setWords('A ToDo becomes overdue by itself. Nothing is moved there.');
      return;
    }
    const stays = todos.every(({ id }) => placeOf(id, groups)?.group === place.group);
    const [first] = todos;
    if (place.group === 'done') leave([...ids]);
    else if (first) follow(first.id);
    actions.drop(todos, drop, title, stays);
    setWords(
      `${todos.length === 1 ? first?.task : `${todos.length} ToDos`}: ${title}, place ${place.index + 1}`,
    );
  };

  const step = (id: string, by: -1 | 1) => {
    const place = hasOrder ? stepFrom(id, by, groups) : null;
    if (place) put(new Set([id]), place);
    else setWords('It cannot be moved further.');
  };

  const clear = () => {
    selection.clear();
    setDayOpen(false);
  };

  useListCommands({
    lines,
    region,
    list,
    focus,
    selection,
    step,
    complete: () => {
      actions.complete(selected);
      clear();
    },
    openDay: () => setDayOpen(true),
    undo: actions.undo,
    redo: actions.redo,
    onSearch,
    onHelp: () => setHasHelp(true),
  });

  const toggle = useCallback(
    (group: GroupId) => setFolded((before) => (before.has(group) ? NONE : new Set([group]))),
    [],
  );

  return (
    <div className={cn('flex min-h-0 flex-1 flex-col', props.className ?? 'bg-background')}>
      <div
        ref={scroller}
        className={cn(
          'min-h-0 flex-1 scroll-pt-10 overflow-y-auto overscroll-contain bg-inherit px-2 pb-6',
          // Its own corrections for heights that were guessed and the browser's would add up.
          virtual && '[overflow-anchor:none]',
        )}
      >
        <div>{props.before}</div>
        {lines.length > 0 && (
          <ul
            ref={list}
            data-dragging={dragged === null ? undefined : ''}
            {...drag.handlers}
            onClickCapture={selection.onClick}
            onMouseDownCapture={selection.onMouseDown}
            onFocusCapture={({ target }) => {
              const id = target.closest<HTMLElement>('[data-todo]')?.dataset.todo;
              if (id !== undefined) setCursor(id);
            }}
            className="group/list bg-inherit"
          >
            {drawn.flatMap(({ line: { id, group, todo }, gap }) => {
              const room = gap > 0 ? [<li key={`above ${id}`} aria-hidden style={{ height: gap }} />] : [];
              if (todo === null) {
                const of = groups.find((each) => each.id === group);
                const canFold = group === 'done' && dragged === null;
                return [
                  ...room,
                  <GroupHeading
                    key={id}
                    id={id}
                    group={group}
                    title={of?.title ?? ''}
                    count={of?.todos.length ?? 0}
                    minutes={group === 'done' ? 0 : (of?.minutes ?? 0)}
                    open={!folded.has(group)}
                    toggle={canFold ? toggle : undefined}
                  />,
                ];
              }
              return [
                ...room,
                <ListRow
                  key={id}
                  todo={todo}
                  clock={clock}
                  changed={changed.has(id)}
                  waiting={waiting.has(id)}
                  selected={selection.ids.has(id)}
                  canMove={hasOrder}
                  leave={leave}
                  select={selection.toggle}
                  mark={mark}
                />,
              ];
            })}
            {rest > 0 && <li aria-hidden style={{ height: rest }} />}
          </ul>
        )}
        {props.after}
      </div>
      {virtual && <virtual.Part {...virtual.props} scroller={scroller} pinned={focus.pinned} />}
      {drag.Part && (
        <drag.Part
          lines={lines}
          drawn={drawn.map(({ line }) => line.id)}
          list={list}
          listeners={drag.listeners}
          withRow={withRow}
          onStart={(id) => {
            setCursor(id);
            setDragged(id);
          }}
          onEnd={() => setDragged(null)}
          onDrop={put}
        />
      )}
      {BulkBar && selected.length > 0 && (
        <BulkBar
          todos={selected}
          clock={clock}
          actions={actions}
          isDayOpen={isDayOpen}
          setDayOpen={setDayOpen}
          onClear={() => {
            clear();
            // The bar goes with what had the focus; where the row goes too, the next one has it.
            if (cursor.current !== null) follow(cursor.current);
          }}
        />
      )}
      {KeyHelp && hasHelp && <KeyHelp onClose={() => setHasHelp(false)} />}
      <p role="status" className="sr-only">
        {selected.length > 0 ? `${selected.length} selected` : words}
      </p>
    </div>
  );
}
