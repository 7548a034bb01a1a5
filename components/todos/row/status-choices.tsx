// The four states of a ToDo as choices of a menu.

import { Archive, Circle, CircleCheck, CircleDashed } from 'lucide-react';
import type { TodoStatus } from '@/lib/todos/todo';
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from '../../ui/menu';

const CHOICES: { status: TodoStatus; label: string; Icon: typeof Circle }[] = [
  { status: 'not started', label: 'Not started', Icon: Circle },
  { status: 'in progress', label: 'In progress', Icon: CircleDashed },
  { status: 'done', label: 'Done', Icon: CircleCheck },
  { status: 'archived', label: 'Archived', Icon: Archive },
];

type StatusChoicesProps = { status: TodoStatus; choose: (status: TodoStatus) => void };

export function StatusChoices({ status, choose }: StatusChoicesProps) {
  return (
    <>
      <MenuLabel>Status</MenuLabel>
      <MenuRadioGroup value={status} className="grid grid-cols-2">
        {CHOICES.map(({ status: value, label, Icon }) => (
          <MenuRadioItem
            key={value}
            value={value}
            className="gap-1.5! whitespace-nowrap px-2! text-[0.8125rem]!"
            onSelect={() => value !== status && choose(value)}
          >
            <Icon aria-hidden />
            {label}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  );
}
