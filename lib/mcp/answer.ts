// What a tool answers: text for a model, the same as data for a program, and mistakes in words.
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { toAppError } from '@/lib/http';

export type Answer = { text: string; data?: Record<string, unknown>; isError?: boolean };

/** A tool's mistake is told to the model, which can mend it; what is unexpected is for the log. */
export async function answered(work: () => Promise<Answer>): Promise<CallToolResult> {
  let answer: Answer;
  try {
    answer = await work();
  } catch (error) {
    const known = toAppError(error);
    if (known === null) console.error('A tool failed:', error);
    answer = {
      text: known?.message ?? 'Something went wrong on the server. Try again in a moment.',
      isError: true,
    };
  }
  return {
    content: [{ type: 'text', text: answer.text }],
    ...(answer.data ? { structuredContent: answer.data } : {}),
    ...(answer.isError ? { isError: true } : {}),
  };
}
