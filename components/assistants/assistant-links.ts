// Where the switcher leads, besides to another assistant.

import { type LucideIcon, Pencil, Plus, Settings2 } from 'lucide-react';
import type { ShownAssistant } from './shown-assistant';

type AssistantLink = { href: string; text: string; Icon: LucideIcon };

/** `current` is null when it was deleted: then it cannot be edited. */
export function assistantLinks(current: ShownAssistant | null): AssistantLink[] {
  const edit = current && {
    href: `/settings/assistants/${current.id}`,
    text: `Edit ${current.name}`,
    Icon: Pencil,
  };
  return [
    ...(edit ? [edit] : []),
    { href: '/settings', text: 'All assistants', Icon: Settings2 },
    { href: '/settings/assistants/new', text: 'New assistant', Icon: Plus },
  ];
}
