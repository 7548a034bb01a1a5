'use client';
// Whether open ToDos are looked through, those that are done, or archived ones.

import { ChevronDown } from 'lucide-react';
import { FILTER_STATUSES, type TodoFilter } from '@/lib/todos/find/filter';
import { Button } from '../ui/button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../ui/menu';

const TITLES: Record<TodoFilter['status'], string> = {
  open: 'Open',
  done: 'Done',
  archived: 'Archived',
  all: 'Of any status',
};

type StatusPickerProps = { status: TodoFilter['status']; onChange: (status: TodoFilter['status']) => void };

export function StatusPicker({ status, onChange }: StatusPickerProps) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          variant="quiet"
          size="small"
          aria-label={`Status: ${TITLES[status]}`}
          className="h-7! gap-1! rounded-full! px-2.5! font-normal! text-text-muted pointer-coarse:h-10!"
        >
          {TITLES[status]}
          <ChevronDown aria-hidden className="size-3.5" />
        </Button>
      </MenuTrigger>
      <MenuContent align="start">
        <MenuRadioGroup
          value={status}
          onValueChange={(value) => {
            const next = FILTER_STATUSES.find((each) => each === value);
            if (next) onChange(next);
          }}
        >
          {FILTER_STATUSES.map((value) => (
            <MenuRadioItem key={value} value={value}>
              {TITLES[value]}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
