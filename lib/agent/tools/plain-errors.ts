// What a failed tool tells the person and the model: a sentence that was written for them, never an error's insides.

import type { ToolSet } from 'ai';
import { AppError } from '@/lib/errors';

const UNEXPECTED = 'Something went wrong on the server. Try again in a moment.';

/** The same tools; an error that is not meant for people is logged, and told in one plain sentence. */
export function withPlainErrors<Tools extends ToolSet>(tools: Tools): Tools {
  const entries = Object.entries(tools).map(([name, { execute, ...tool }]) => [
    name,
    {
      ...tool,
      execute: async (...call: Parameters<NonNullable<typeof execute>>) => {
        try {
          return await execute?.(...call);
        } catch (error) {
          throw toPlain(error, name, call[1].abortSignal);
        }
      },
    },
  ]);
  return Object.fromEntries(entries);
}

function toPlain(error: unknown, tool: string, signal: AbortSignal | undefined): unknown {
  // Nobody hears of it: the answer was stopped.
  if (signal?.aborted) return error;
  if (!(error instanceof AppError)) console.error(`The tool ${tool} failed:`, error);
  const plain = new Error(error instanceof AppError ? error.message : UNEXPECTED, { cause: error });
  // The SDK tells an error as its name and its message.
  plain.name = '';
  return plain;
}
