'use client';
// The list in which assistants are put in order, by dragging a handle or with the keyboard.

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { howToMove, upAndDown, useNewPlace } from '@/components/ui/drag-up-down';
import type { AssistantListItem } from '@/lib/assistants/assistant';
import { AssistantRow } from './assistant-row';

type SortableListProps = {
  assistants: AssistantListItem[];
  onMove: (id: string, to: number) => void;
  menuOf: (assistant: AssistantListItem, place: number) => ReactNode;
};

const HOW = howToMove('assistant');

export function SortableList({ assistants, onMove, menuOf }: SortableListProps) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: sortableKeyboardCoordinates,
      scrollBehavior: 'auto',
    }),
  );
  const ids = assistants.map((assistant) => assistant.id);
  const nameOf = (one: UniqueIdentifier) => assistants.find((assistant) => assistant.id === one)?.name ?? '';
  const placeOf = (one: UniqueIdentifier) => `${ids.indexOf(String(one)) + 1} of ${ids.length}`;

  const newPlace = useNewPlace();
  const tellPlace = (event: DragOverEvent) =>
    event.over && newPlace.isNew(event) ? `Now at ${placeOf(event.over.id)}.` : undefined;

  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) onMove(String(active.id), ids.indexOf(String(over.id)));
  };

  return (
    <DndContext
      id={id}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[upAndDown]}
      onDragEnd={onDragEnd}
      accessibility={{
        screenReaderInstructions: { draggable: HOW },
        announcements: {
          onDragStart: ({ active }) => {
            newPlace.begin();
            return `${nameOf(active.id)} is picked up, at ${placeOf(active.id)}.`;
          },
          onDragOver: tellPlace,
          onDragEnd: ({ active, over }) =>
            over ? `${nameOf(active.id)} is put down at ${placeOf(over.id)}.` : undefined,
          onDragCancel: ({ active }) => `${nameOf(active.id)} is back at ${placeOf(active.id)}.`,
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ul className="divide-y rounded-xl border">
          {assistants.map((assistant, place) => (
            <SortableRow
              key={assistant.id}
              assistant={assistant}
              isAlone={assistants.length === 1}
              menu={menuOf(assistant, place)}
              onMove={(by) => onMove(assistant.id, place + by)}
            />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

type SortableRowProps = Pick<ComponentProps<typeof AssistantRow>, 'assistant' | 'menu' | 'onMove'> & {
  isAlone: boolean;
};

function SortableRow({ isAlone, ...row }: SortableRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id: row.assistant.id, disabled: isAlone });
  return (
    <AssistantRow
      {...row}
      ref={setNodeRef}
      lifted={isDragging}
      style={
        transform ? { transform: `translateY(${transform.y}px)`, ...(transition ? { transition } : {}) } : {}
      }
      handle={
        !isAlone && (
          <button
            type="button"
            ref={setActivatorNodeRef}
            {...attributes}
            {...listeners}
            aria-label={`Move ${row.assistant.name}`}
            className="absolute inset-y-0 left-0 z-1 flex w-7 cursor-grab touch-none items-center justify-center rounded-lg text-text-muted opacity-0 -outline-offset-2 focus-visible:opacity-100 active:cursor-grabbing group-hover:opacity-100 pointer-coarse:opacity-100"
          >
            <GripVertical aria-hidden className="size-4" />
          </button>
        )
      }
    />
  );
}
