// What the chat asks the server about assistants.

import type { AssistantListItem } from '@/lib/assistants/assistant';
import { type Failure, requestJson } from '../request-json';
import { type ShownAssistant, toShown } from './shown-assistant';

/** In their order; null when the server cannot be asked, or there are none. */
export async function requestAssistants(): Promise<ShownAssistant[] | null> {
  const { data } = await requestJson<{ assistants: AssistantListItem[] }>('/api/assistants');
  return data && data.assistants.length > 0 ? data.assistants.map(toShown) : null;
}

/** Null when it is back; else why not. */
export async function requestUndelete(id: string): Promise<Failure | null> {
  const { failure } = await requestJson(`/api/assistants/${id}/undelete`, 'POST');
  return failure ?? null;
}
