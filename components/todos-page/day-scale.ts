// Where the hours of a day stand on the screen: in proportion, but each ToDo has room for its title, so that short ones
// stretch the time that they take. Pure.

type Span = { start: number; end: number };

export type DayScale = {
  /** Pixels. */
  height: number;
  /** Where an instant stands, in pixels from the top; never outside. */
  at: (instant: number) => number;
};

const PER_MINUTE = 1.1;

/** Instants are epoch milliseconds; `blocks` do not overlap, and each is at least `least` pixels high. */
export function scaleOf({ start, end }: Span, blocks: readonly Span[], least: number): DayScale {
  const within = blocks
    .map((block) => ({ start: Math.max(block.start, start), end: Math.min(block.end, end) }))
    .filter((block) => block.start < block.end);
  const edges = [...new Set([start, end, ...within.flatMap((block) => [block.start, block.end])])].sort(
    (a, b) => a - b,
  );
  const tops = [0];
  for (const [index, edge] of edges.slice(1).entries()) {
    const before = edges[index] ?? start;
    const plain = ((edge - before) / 60_000) * PER_MINUTE;
    const isTaken = within.some((block) => block.start === before);
    tops.push((tops[index] ?? 0) + (isTaken ? Math.max(plain, least) : plain));
  }
  const height = tops.at(-1) ?? 0;
  return {
    height,
    at(instant) {
      const next = edges.findIndex((edge) => edge >= instant);
      if (next === -1) return height;
      if (next === 0) return 0;
      const [from, to] = [edges[next - 1] ?? start, edges[next] ?? end];
      const [top, bottom] = [tops[next - 1] ?? 0, tops[next] ?? height];
      return top + ((instant - from) / (to - from)) * (bottom - top);
    },
  };
}
