'use client';
// What is done with the rows of a list from outside them: by drag, by keys, and to many at once. Loaded once somebody
// comes near the list. All that it draws is what these open.

import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { Clock } from '@/lib/time/clock';
import { dropAt, type Place } from '@/lib/todos/drop';
import type { TodoGroup } from '@/lib/todos/group';
import type { Lines } from '@/lib/todos/lines';
import { placeOf, stepFrom } from '@/lib/todos/place';
import { useLoaded } from '../../ui/use-loaded';
import { useTodoStore } from '../todos-provider';
import { useTodoActions } from '../use-todo-actions';
import type { Listeners } from './drag-lines';
import { useListActions } from './use-list-actions';
import type { Tools } from './use-list-tools';
import type { useRowFocus } from './use-row-focus';
import type { useSelection } from './use-selection';

const loadDragLines = () => import('./drag-lines').then((file) => file.DragLines);
const loadBulkBar = () => import('./bulk-bar').then((file) => file.BulkBar);
const loadKeyHelp = () => import('./key-help').then((file) => file.KeyHelp);

export type ListToolsProps = {
  groups: readonly TodoGroup[];
  lines: Lines;
  /** Ids of the lines that are drawn, in order. */
  drawn: string[];
  clock: Clock;
  list: RefObject<HTMLUListElement | null>;
  focus: ReturnType<typeof useRowFocus>;
  selection: ReturnType<typeof useSelection>;
  listeners: RefObject<Map<string, Listeners>>;
  hasOrder: boolean;
  onDrag: (id: string | null) => void;
  /** Says something to who cannot see the list. */
  say: (words: string) => void;
  /** Is told what the keys may want. */
  ready: (tools: Tools) => void;
};

export function ListTools(props: ListToolsProps) {
  const { groups, lines, clock, list, focus, selection, hasOrder, onDrag, say, ready } = props;
  const { cursor, leave, setCursor, follow } = focus;
  const [isDayOpen, setDayOpen] = useState(false);
  const [hasHelp, setHasHelp] = useState(false);
  const { store } = useTodoStore();
  const actions = useListActions(clock, leave, useTodoActions(store, leave));

  const todosOf = (ids: ReadonlySet<string>) =>
    groups.flatMap(({ todos }) => todos.filter(({ id }) => ids.has(id)));
  const selected = useMemo(
    () =>
      selection.ids.size === 0
        ? []
        : groups.flatMap(({ todos }) => todos.filter(({ id }) => selection.ids.has(id))),
    [selection.ids, groups],
  );
  const DragLines = useLoaded(hasOrder, loadDragLines);
  const BulkBar = useLoaded(selected.length > 0, loadBulkBar);
  const KeyHelp = useLoaded(hasHelp, loadKeyHelp, () => setHasHelp(false));

  const put = (ids: ReadonlySet<string>, place: Place) => {
    const todos = todosOf(ids);
    const drop = dropAt(todos, place, groups, clock);
    if (!drop) {
      if (place.group === 'overdue') say('A ToDo becomes overdue by itself. Nothing is moved there.');
      return;
    }
    const title = groups.find(({ id }) => id === place.group)?.title ?? '';
    const stays = todos.every(({ id }) => placeOf(id, groups)?.group === place.group);
    const [first] = todos;
    if (place.group === 'done') leave([...ids]);
    else if (first) follow(first.id);
    actions.drop(todos, drop, title, stays);
    say(`${todos.length === 1 ? first?.task : `${todos.length} ToDos`}: ${title}, place ${place.index + 1}`);
  };

  const clear = () => {
    selection.clear();
    setDayOpen(false);
  };

  const step = (id: string, by: -1 | 1) => {
    const place = hasOrder ? stepFrom(id, by, groups) : null;
    if (place) put(new Set([id]), place);
    else say('It cannot be moved further.');
  };

  const complete = () => {
    actions.complete(selected);
    clear();
  };

  const tools: Tools = {
    step: useEffectEvent(step),
    complete: useEffectEvent(complete),
    clear: useEffectEvent(clear),
    openDay: useEffectEvent(() => setDayOpen(true)),
    undo: useEffectEvent(actions.undo),
    redo: useEffectEvent(actions.redo),
    help: useEffectEvent(() => setHasHelp(true)),
  };
  const tell = useEffectEvent(() => ready(tools));
  useEffect(() => tell(), []);

  return (
    <>
      {DragLines && hasOrder && (
        <DragLines
          lines={lines}
          drawn={props.drawn}
          list={list}
          listeners={props.listeners}
          withRow={(id) => (selection.ids.has(id) ? selection.ids : new Set([id]))}
          onStart={(id) => {
            setCursor(id);
            onDrag(id);
          }}
          onEnd={() => onDrag(null)}
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
    </>
  );
}
