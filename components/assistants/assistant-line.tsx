'use client';
// One assistant where one is chosen: its sign, name, list and open ToDos, and the keys that choose it.

import { listKey } from '@/lib/todos/list-key';
import { useOpenCount } from '../todos/todos-provider';
import { Kbd } from '../ui/kbd';
import { useKeyNames } from '../ui/keys';
import { AssistantMark } from './assistant-mark';
import type { ShownAssistant } from './shown-assistant';

/** `place` counts from 0; the first nine have keys. */
export function AssistantLine({ assistant, place }: { assistant: ShownAssistant; place: number }) {
  const { name, color, icon, category, endUser, isDefault } = assistant;
  const { alt } = useKeyNames();
  const open = useOpenCount(listKey(assistant), assistant.openTodos);
  return (
    <>
      <AssistantMark name={name} color={color} icon={icon} />
      <span className="min-w-0 flex-1">
        <span className="flex min-w-0 items-center gap-2">
          <span className="truncate font-medium">{name}</span>
          {isDefault && (
            <span className="shrink-0 rounded-full border px-1.5 text-text-muted text-xs">Default</span>
          )}
        </span>
        <span className="block truncate text-text-muted text-xs">
          {endUser ? `${category} of ${endUser}` : category} · {open} open
        </span>
      </span>
      {place < 9 && (
        <span className="hidden shrink-0 whitespace-nowrap pointer-fine:inline">
          <Kbd>
            {alt} {place + 1}
          </Kbd>
        </span>
      )}
    </>
  );
}
