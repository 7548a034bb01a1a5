'use client';
// What drags cards to days. Loaded on first use. Of the cards it draws only the one under way: it watches those of the
// page, so that they stay the same elements before it comes and after.

import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useDraggable,
  useDroppable,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type RefObject, type SyntheticEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Todo } from '@/lib/todos/todo';

export type Listeners = Partial<Record<string, (event: SyntheticEvent) => void>>;

export type DragCardsProps = {
  /** Of the cards that are shown. */
  ids: readonly string[];
  todos: ReadonlyMap<string, Todo>;
  region: RefObject<HTMLElement | null>;
  /** What begins a drag, by card, for the view that hears of it. */
  listeners: RefObject<Map<string, Listeners>>;
  /** `date` is 'YYYY-MM-DD'. */
  onDrop: (id: string, date: string) => void;
};

/** A finger that rests so long, in milliseconds, and moves no more than so many pixels, means to drag. */
const LONG_PRESS = { delay: 300, tolerance: 8 };

const unsaid = () => undefined;
/** With keys cards move by Alt with an arrow, which the view tells of. */
const SILENT = { onDragStart: unsaid, onDragOver: unsaid, onDragEnd: unsaid, onDragCancel: unsaid };

export function DragCards({ ids, todos, region, listeners, onDrop }: DragCardsProps) {
  const id = useId();
  const [active, setActive] = useState<{ id: string; width: number } | null>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: LONG_PRESS }),
  );
  const end = ({ active: dragged, over }: DragEndEvent) => {
    setActive(null);
    if (over) onDrop(String(dragged.id), String(over.id));
  };
  const dates = [...(region.current?.querySelectorAll<HTMLElement>('[data-day]') ?? [])].map(
    ({ dataset }) => dataset.day ?? '',
  );
  const todo = active ? todos.get(active.id) : undefined;
  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ announcements: SILENT }}
      onDragStart={({ active: dragged }) =>
        setActive({
          id: String(dragged.id),
          width: cardIn(region.current, String(dragged.id))?.offsetWidth ?? 200,
        })
      }
      onDragEnd={end}
      onDragCancel={() => setActive(null)}
    >
      {ids.map((card) => (
        <Card key={card} id={card} region={region} listeners={listeners} />
      ))}
      {dates.map((date) => (
        <Day key={date} date={date} region={region} />
      ))}
      {createPortal(
        <DragOverlay dropAnimation={null}>
          {todo && active && (
            <div
              style={{ width: active.width }}
              className="cursor-grabbing rounded-lg border border-l-[3px] bg-raised px-2.5 py-1 text-sm shadow-raised wrap-anywhere"
            >
              {todo.task}
            </div>
          )}
        </DragOverlay>,
        document.body,
      )}
    </DndContext>
  );
}

type CardProps = Pick<DragCardsProps, 'region' | 'listeners'> & { id: string };

function Card({ id, region, listeners }: CardProps) {
  const { listeners: begins, setNodeRef, isDragging } = useDraggable({ id });
  const node = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    const next = cardIn(region.current, id);
    if (next !== node.current) {
      node.current = next;
      setNodeRef(next);
    }
    next?.toggleAttribute('data-dragged', isDragging);
    if (begins) listeners.current.set(id, begins as Listeners);
  });
  useLayoutEffect(() => {
    const { current: all } = listeners;
    return () => {
      all.delete(id);
      node.current?.removeAttribute('data-dragged');
    };
  }, [id, listeners]);
  return null;
}

function Day({ date, region }: { date: string } & Pick<DragCardsProps, 'region'>) {
  const { setNodeRef, isOver } = useDroppable({ id: date });
  useLayoutEffect(() => {
    const element = region.current?.querySelector<HTMLElement>(`[data-day="${date}"]`) ?? null;
    setNodeRef(element);
    element?.toggleAttribute('data-over', isOver);
    return () => element?.removeAttribute('data-over');
  }, [date, region, setNodeRef, isOver]);
  return null;
}

function cardIn(region: HTMLElement | null, id: string): HTMLElement | null {
  return region?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null;
}
