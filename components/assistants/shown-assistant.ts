// What the chat knows of an assistant: all but its role prompt, which is long and which only its editor shows.

import type { AssistantListItem } from '@/lib/assistants/assistant';

export type ShownAssistant = Omit<AssistantListItem, 'role'>;

export function toShown({ role: _, ...assistant }: AssistantListItem): ShownAssistant {
  return assistant;
}

/** Who answers first: the one that is asked for, else the default, else the first. */
export function chooseFirst<One extends Pick<ShownAssistant, 'id' | 'isDefault'>>(
  assistants: One[],
  id: string | null,
): One | undefined {
  return (
    assistants.find((assistant) => assistant.id === id) ??
    assistants.find((assistant) => assistant.isDefault) ??
    assistants[0]
  );
}
