// What a script can make the model do.

export type Reply =
  /** Streams parts in order; with `drop` the connection is cut after them, in the middle of the answer. */
  | { kind: 'stream'; parts: Part[]; drop?: boolean }
  | { kind: 'refuse'; status: number; message: string; headers?: Record<string, string> }
  /** Accepts the request and never answers. */
  | { kind: 'hang' };

export type Part =
  /** Words, each after so many milliseconds. */
  | { say: string; everyMs?: number }
  /** A tool call; `input` is the text of its arguments, JSON or not. */
  | { call: string; input: string; id?: string };

export const say = (text: string, everyMs?: number): Reply => ({
  kind: 'stream',
  parts: [{ say: text, everyMs }],
});

export const call = (tool: string, input: unknown, id?: string): Reply => ({
  kind: 'stream',
  parts: [{ call: tool, input: JSON.stringify(input), id }],
});
