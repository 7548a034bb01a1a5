// Puts the parts of an answer together from the events of its run, as the AI SDK does for the stored message.

import type { RunEvent } from '@/lib/runs/log';
import type { ChatMessage } from '@/lib/threads/chat-message';

type Part = ChatMessage['parts'][number];

export class AnswerParts {
  readonly parts: ChatMessage['parts'] = [];
  readonly #texts = new Map<string, Part & { type: 'text' }>();

  /** Changes nothing for events that are about something else. */
  read(event: RunEvent): void {
    switch (event.type) {
      case 'start-step':
        this.parts.push({ type: 'step-start' });
        this.#texts.clear();
        break;
      case 'text-start': {
        const part = { type: 'text' as const, text: '' };
        this.#texts.set(event.id, part);
        this.parts.push(part);
        break;
      }
      case 'text-delta': {
        const part = this.#texts.get(event.id);
        if (part) part.text += event.delta;
        break;
      }
      case 'tool-input-available':
        this.#setTool(event.toolCallId, event.toolName, { state: 'input-available', input: event.input });
        break;
      case 'tool-input-error':
        this.#setTool(event.toolCallId, event.toolName, {
          state: 'output-error',
          input: event.input,
          errorText: event.errorText,
        });
        break;
      case 'tool-output-available':
        this.#setTool(event.toolCallId, null, { state: 'output-available', output: event.output });
        break;
      case 'tool-output-error':
        this.#setTool(event.toolCallId, null, { state: 'output-error', errorText: event.errorText });
        break;
    }
  }

  toolName(toolCallId: string): string {
    const part = this.parts.find((other) => 'toolCallId' in other && other.toolCallId === toolCallId);
    return part?.type.replace(/^tool-/, '') ?? '';
  }

  #setTool(toolCallId: string, name: string | null, change: object): void {
    const index = this.parts.findIndex((part) => 'toolCallId' in part && part.toolCallId === toolCallId);
    const old = this.parts[index];
    if (old) this.parts[index] = { ...old, ...change } as Part;
    else if (name) this.parts.push({ type: `tool-${name}`, toolCallId, ...change } as Part);
  }
}
