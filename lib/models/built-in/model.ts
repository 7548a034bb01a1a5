// The language model that answers when no key is configured: rules behind the AI SDK's interface, so that it
// runs the same tools through the same loop as any other model.

import { randomUUID } from 'node:crypto';
import type { BuiltInContext } from './context';
import type { CallOptions, GenerateResult, LanguageModelV4, StreamPart } from './language-model';
import { type NextStep, nextStep } from './turn';

type Content = GenerateResult['content'];
type Finish = Pick<GenerateResult, 'finishReason' | 'usage'>;

export function createBuiltInModel(context: BuiltInContext): LanguageModelV4 {
  return {
    specificationVersion: 'v4',
    provider: 'maistro',
    modelId: 'built-in',
    supportedUrls: {},
    doGenerate: async (options) => {
      const step = stepFor(context, options);
      return { content: contentOf(step), ...finishOf(step), warnings: [] };
    },
    doStream: async (options) => {
      const parts = streamParts(stepFor(context, options));
      const stream = new ReadableStream<StreamPart>({
        start(controller) {
          for (const part of parts) controller.enqueue(part);
          controller.close();
        },
      });
      return { stream };
    },
  };
}

function stepFor(context: BuiltInContext, options: CallOptions): NextStep {
  options.abortSignal?.throwIfAborted();
  return nextStep(context, options.prompt);
}

function contentOf(step: NextStep): Content {
  if (step.kind === 'answer') return [{ type: 'text', text: step.text }];
  return step.calls.map(({ tool, input }) => ({
    type: 'tool-call',
    toolCallId: `call-${randomUUID()}`,
    toolName: tool,
    input: JSON.stringify(input),
  }));
}

/** Some words at a time: each piece costs every stage of the stream, and a whole answer is there at once. */
const PIECES = /[\s\S]{1,80}(?=\s|$)|\s*\S+/g;

function* streamParts(step: NextStep): Generator<StreamPart> {
  yield { type: 'stream-start', warnings: [] };
  for (const part of contentOf(step)) {
    if (part.type === 'text') {
      const id = randomUUID();
      yield { type: 'text-start', id };
      for (const delta of part.text.match(PIECES) ?? []) yield { type: 'text-delta', id, delta };
      yield { type: 'text-end', id };
    }
    if (part.type === 'tool-call') {
      const { toolCallId: id, toolName, input } = part;
      yield { type: 'tool-input-start', id, toolName };
      yield { type: 'tool-input-delta', id, delta: input };
      yield { type: 'tool-input-end', id };
      yield part;
    }
  }
  yield { type: 'finish', ...finishOf(step) };
}

// No tokens are read or written: nothing is to be paid or counted.
function finishOf(step: NextStep): Finish {
  return {
    finishReason: { unified: step.kind === 'calls' ? 'tool-calls' : 'stop', raw: undefined },
    usage: {
      inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 0, text: 0, reasoning: 0 },
    },
  };
}
