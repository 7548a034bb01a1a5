'use client';
// Chooses which assistant answers the next message.

import { ChevronDown, Settings2 } from 'lucide-react';
import Link from 'next/link';
import { Kbd } from '../ui/kbd';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../ui/menu';
import { AssistantMark } from './assistant-mark';
import { useAssistants } from './assistant-provider';

export function AssistantSwitcher() {
  const { assistants, current, choose } = useAssistants();
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Assistant: ${current.name}. Switch`}
        data-color={current.color}
        className="flex h-10 min-w-0 items-center gap-2 rounded-lg px-2 hover:bg-muted data-[state=open]:bg-muted pointer-coarse:h-11"
      >
        <AssistantMark name={current.name} color={current.color} />
        <span className="truncate font-semibold">{current.name}</span>
        <span className="text-text-muted text-xs">v{current.version}</span>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-text-muted" />
      </MenuTrigger>
      <MenuContent className="w-72">
        <MenuLabel>Who answers the next message</MenuLabel>
        <MenuRadioGroup value={current.id} onValueChange={choose}>
          {assistants.map((assistant, index) => (
            <MenuRadioItem key={assistant.id} value={assistant.id} textValue={assistant.name}>
              <AssistantMark name={assistant.name} color={assistant.color} size="small" />
              <span className="min-w-0 flex-1 truncate">
                <span className="font-medium">{assistant.name}</span>{' '}
                <span className="text-text-muted text-xs">
                  v{assistant.version} · {assistant.category}
                </span>
              </span>
              {index < 9 && (
                <span className="hidden whitespace-nowrap pointer-fine:inline">
                  <Kbd>Alt {index + 1}</Kbd>
                </span>
              )}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/settings">
            <Settings2 />
            Edit assistants
          </Link>
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
