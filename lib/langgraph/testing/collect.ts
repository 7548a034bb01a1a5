// For tests: reads a stream of the client to its end.

export type Message = {
  type: string;
  content: string;
  id: string;
  tool_calls?: { name: string; id: string; args: Record<string, unknown> }[];
};
export type Values = { messages: Message[] };
export type Part = { id?: string; event: string; data: unknown };

export async function collect(parts: AsyncIterable<unknown>): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) all.push(part as Part);
  return all;
}

/** Reads until an event of this kind has come, and returns what came so far. */
export async function collectUntil(parts: AsyncIterable<unknown>, event: string): Promise<Part[]> {
  const all: Part[] = [];
  for await (const part of parts) {
    all.push(part as Part);
    if ((part as Part).event === event) return all;
  }
  throw new Error(`The stream ended without "${event}".`);
}

export const contents = (values: unknown): string[] =>
  ((values as Partial<Values>).messages ?? []).map(({ content }) => content);
export const types = (values: unknown): string[] =>
  ((values as Partial<Values>).messages ?? []).map(({ type }) => type);

/** The run's id, which the first event tells. */
export function runIdOf([first]: Part[]): string {
  return String((first?.data as { run_id?: string } | undefined)?.run_id);
}
