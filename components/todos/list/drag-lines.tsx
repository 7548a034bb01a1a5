'use client';
// What drags the rows of a list. Loaded on first use. It draws nothing: it watches the rows that are drawn and moves
// them, so that they stay the same elements, with what is typed into them, before it comes and after.

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  type DragStartEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { type RefObject, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import type { Place } from '@/lib/todos/drop';
import { GROUPS } from '@/lib/todos/group';
import type { Lines } from '@/lib/todos/lines';
import { placeAt } from '@/lib/todos/place';
import { howToMove, upAndDown, useNewPlace } from '../../ui/drag-up-down';

export type Listeners = Partial<Record<string, (event: SyntheticEvent) => void>>;

export type DragLinesProps = {
  lines: Lines;
  /** Ids of the lines that are drawn, in order. */
  drawn: string[];
  list: RefObject<HTMLUListElement | null>;
  /** What begins a drag, by row, for the list that hears of it. */
  listeners: RefObject<Map<string, Listeners>>;
  /** Ids of the rows that move with one of them. */
  withRow: (id: string) => ReadonlySet<string>;
  onStart: (id: string) => void;
  onDrop: (ids: ReadonlySet<string>, place: Place) => void;
  onEnd: () => void;
};

/** A finger that rests so long, in milliseconds, and moves no more than so many pixels, means to drag. */
const LONG_PRESS = { delay: 300, tolerance: 8 };

const HOW = howToMove('ToDo');

export function DragLines(props: DragLinesProps) {
  const { lines, drawn, list, listeners, withRow, onStart, onDrop, onEnd } = props;
  const id = useId();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates, scrollBehavior: 'auto' }),
  );
  const newPlace = useNewPlace();
  const starting = useRef(0);

  const nameOf = (row: string) => {
    const moved = withRow(row);
    return moved.size > 1 ? `${moved.size} ToDos` : (lines.at(lines.indexOf(row))?.todo?.task ?? 'The ToDo');
  };
  const wordsOf = (active: string, over: string) => {
    const place = placeAt(lines, active, over, withRow(active));
    const group = GROUPS.find((each) => each.id === place?.group);
    return place && group ? `${group.title}, place ${place.index + 1}` : '';
  };
  const namesOf = ({ active, over }: Pick<DragOverEvent, 'active' | 'over'>) =>
    [String(active.id), over ? String(over.id) : null] as const;

  // A moment later: what the list shows for it moves the row, which is then known to be under way and made up for.
  const start = ({ active }: DragStartEvent) => {
    starting.current = requestAnimationFrame(() => onStart(String(active.id)));
  };
  const end = () => {
    cancelAnimationFrame(starting.current);
    onEnd();
  };

  const drop = (event: DragEndEvent) => {
    const [active, over] = namesOf(event);
    const moved = withRow(active);
    const place = over === null || over === active ? null : placeAt(lines, active, over, moved);
    end();
    if (place) onDrop(moved, place);
  };

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragStart={start}
      onDragEnd={drop}
      onDragCancel={end}
      accessibility={{
        screenReaderInstructions: { draggable: HOW },
        announcements: {
          onDragStart({ active }) {
            newPlace.begin();
            return `${nameOf(String(active.id))} picked up.`;
          },
          onDragOver(event) {
            const [active, over] = namesOf(event);
            return over !== null && newPlace.isNew(event) ? `Now in ${wordsOf(active, over)}.` : undefined;
          },
          // Where it was put down the list says by itself: it knows whether it could be.
          onDragEnd(event) {
            const [active, over] = namesOf(event);
            return over === null || over === active ? `${nameOf(active)} is where it was.` : undefined;
          },
          onDragCancel: ({ active }) => `${nameOf(String(active.id))} is where it was.`,
        },
      }}
    >
      <SortableContext items={drawn} strategy={verticalListSortingStrategy}>
        {drawn.map((line) => (
          <DragLine key={line} id={line} list={list} listeners={listeners} />
        ))}
      </SortableContext>
    </DndContext>
  );
}

function DragLine({ id, list, listeners }: { id: string } & Pick<DragLinesProps, 'list' | 'listeners'>) {
  const sortable = useSortable({ id, disabled: { draggable: id.includes(':') } });
  const { listeners: begins, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = sortable;
  const how = sortable.attributes['aria-describedby'];
  const node = useRef<HTMLElement | null>(null);

  useLayoutEffect(() => {
    const name = CSS.escape(id);
    const next =
      list.current?.querySelector<HTMLElement>(`[data-todo="${name}"], [data-line="${name}"]`) ?? null;
    if (next !== node.current) {
      node.current = next;
      setNodeRef(next);
    }
    const grip = next?.querySelector<HTMLElement>('[data-grip]') ?? null;
    setActivatorNodeRef(grip);
    grip?.setAttribute('aria-describedby', how);
    if (begins) listeners.current.set(id, begins as Listeners);
  });

  useLayoutEffect(() => {
    const { current: element } = node;
    if (!element) return;
    element.style.transform = transform ? `translateY(${transform.y}px)` : '';
    element.style.transition = transform ? (transition ?? '') : '';
    element.toggleAttribute('data-dragged', isDragging);
  }, [transform, transition, isDragging]);

  useLayoutEffect(() => {
    const { current: all } = listeners;
    return () => {
      all.delete(id);
      if (!node.current) return;
      node.current.style.transform = '';
      node.current.removeAttribute('data-dragged');
    };
  }, [id, listeners]);
  return null;
}
