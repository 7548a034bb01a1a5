// The events of a run that has ended and whose log is gone, from its stored answer.

import type { RunEvent } from '@/lib/runs/log';
import type { ChatMessage } from '@/lib/threads/chat-message';

export function* storedEvents(message: ChatMessage): Generator<RunEvent> {
  yield { type: 'start', messageId: message.id, messageMetadata: message.metadata };
  let isOpen = false;
  for (const [index, part] of message.parts.entries()) {
    const id = String(index);
    if (part.type === 'step-start') {
      if (isOpen) yield { type: 'finish-step' };
      isOpen = true;
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
  if (isOpen) yield { type: 'finish-step' };
  yield { type: 'finish', messageMetadata: message.metadata };
}
