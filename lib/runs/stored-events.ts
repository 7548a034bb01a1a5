// The events of a run from its stored answer, for viewers who cannot have the real ones.

import type { ChatMessage } from '@/lib/threads/chat-message';
import type { RunEvent } from './log';

/** Tells an answer that grows in the database: each time what is new. */
export class StoredAnswer {
  #told = 0;
  #hasBegun = false;
  #isStepOpen = false;

  *news(message: ChatMessage): Generator<RunEvent> {
    if (!this.#hasBegun) {
      yield { type: 'start', messageId: message.id, messageMetadata: message.metadata };
    }
    this.#hasBegun = true;
    for (const [index, part] of message.parts.entries()) {
      if (index >= this.#told) yield* this.#part(part, String(index));
    }
    this.#told = message.parts.length;
  }

  *end(message: ChatMessage): Generator<RunEvent> {
    if (this.#isStepOpen) yield { type: 'finish-step' };
    yield { type: 'finish', messageMetadata: message.metadata };
  }

  *#part(part: ChatMessage['parts'][number], id: string): Generator<RunEvent> {
    if (part.type === 'step-start') {
      if (this.#isStepOpen) yield { type: 'finish-step' };
      this.#isStepOpen = true;
      yield { type: 'start-step' };
    } else if (part.type === 'text') {
      yield { type: 'text-start', id };
      yield { type: 'text-delta', id, delta: part.text };
      yield { type: 'text-end', id };
    } else if ('toolCallId' in part) {
      const toolName = part.type === 'dynamic-tool' ? part.toolName : part.type.replace(/^tool-/, '');
      const { toolCallId } = part;
      yield { type: 'tool-input-available', toolCallId, toolName, input: part.input ?? {} };
      if (part.state === 'output-available') {
        yield { type: 'tool-output-available', toolCallId, output: part.output };
      } else if (part.state === 'output-error') {
        yield { type: 'tool-output-error', toolCallId, errorText: part.errorText };
      }
    }
  }
}

/** All of an answer that has ended. */
export function* storedEvents(message: ChatMessage): Generator<RunEvent> {
  const answer = new StoredAnswer();
  yield* answer.news(message);
  yield* answer.end(message);
}
