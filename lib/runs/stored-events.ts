// A stored answer as the events of a run, for viewers who came too late for the real ones.

import type { UIMessageChunk } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';

export function* startOf(message: ChatMessage): Generator<UIMessageChunk> {
  yield { type: 'start', messageId: message.id, messageMetadata: message.metadata };
}

/** From the part at this index on. */
export function* partsOf(message: ChatMessage, from = 0): Generator<UIMessageChunk> {
  for (const [index, part] of message.parts.entries()) {
    if (index < from) continue;
    const id = String(index);
    if (part.type === 'step-start') yield { type: 'start-step' };
    else if (part.type === 'text') {
      yield { type: 'text-start', id };
      yield { type: 'text-delta', id, delta: part.text };
      yield { type: 'text-end', id };
    } else if ('toolCallId' in part && part.state === 'output-available') {
      const { toolCallId, input, output } = part;
      yield { type: 'tool-input-available', toolCallId, toolName: part.type.replace(/^tool-/, ''), input };
      yield { type: 'tool-output-available', toolCallId, output };
    } else if ('toolCallId' in part && part.state === 'output-error') {
      const { toolCallId, input, errorText } = part;
      yield { type: 'tool-input-available', toolCallId, toolName: part.type.replace(/^tool-/, ''), input };
      yield { type: 'tool-output-error', toolCallId, errorText };
    }
  }
}

export function* endOf(message: ChatMessage): Generator<UIMessageChunk> {
  yield { type: 'finish', messageMetadata: message.metadata };
}
