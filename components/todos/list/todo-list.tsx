'use client';
// The rows under their headings, all in one list: a row that moves under another heading, at midnight or by a
// change, stays the same element, so that it keeps the focus and what is being typed into it. Around it what is
// done with rows from outside them: dragging, selecting, keys.

import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import type { GroupId, TodoGroup } from '@/lib/todos/group';
import { linesOf } from '@/lib/todos/lines';
import type { Todo } from '@/lib/todos/todo';
import { cn } from '../../ui/cn';
import { GroupHeading } from './group-heading';
import { ListRow } from './list-row';
import { useDrag } from './use-drag';
import { useLineWindow } from './use-line-window';
import { useListCommands } from './use-list-commands';
import { useListTools } from './use-list-tools';
import { useRowFocus } from './use-row-focus';
import { useSelection } from './use-selection';

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
  const [words, setWords] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const scroller = useRef<HTMLDivElement>(null);

  // A row that is dragged may go where nothing is yet.
  const lines = useMemo(() => linesOf(groups, folded, dragged !== null), [groups, folded, dragged]);
  const { drawn, rest, reveal, virtual } = useLineWindow(lines, list);
  const focus = useRowFocus({ lines, list, region, reveal });
  const { cursor, leave, setCursor } = focus;
  const selection = useSelection(lines, () => cursor.current);
  const drag = useDrag();
  const { ListTools, comeNear, ready, withTools } = useListTools(region);
  useListCommands({ lines, region, list, focus, selection, withTools, onSearch });

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
            onPointerEnter={comeNear}
            onFocus={comeNear}
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
      {ListTools && (
        <ListTools
          {...{ groups, lines, clock, list, focus, selection, hasOrder, ready }}
          drawn={drawn.map(({ line }) => line.id)}
          listeners={drag.listeners}
          onDrag={setDragged}
          say={setWords}
        />
      )}
      <p role="status" className="sr-only">
        {selection.ids.size > 0 ? `${selection.ids.size} selected` : words}
      </p>
    </div>
  );
}
