// Lays a comparison out in rows, so that two columns stay side by side, and folds what did not change. Pure.
import { type DiffPart, linesOf } from './diff-words';

/** Some lines of both texts, with the line break that ends them in both. */
export type DiffRow = DiffPart[];
/** `folded` rows are the same on both sides and far from any change. */
export type DiffBlock = { folded: boolean; rows: DiffRow[] };

/** How many unchanged rows stay in sight around a change. */
const CONTEXT = 2;
/** Fewer unchanged rows than this are not worth a fold. */
const LEAST_FOLD = 4;

export function rowsOf(parts: DiffPart[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let row: DiffRow = [];
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const { kind, text } of parts) {
    if (kind !== 'same') {
      row.push({ kind, text });
      continue;
    }
    if (isWhole(row)) endRow();
    for (const line of linesOf(text)) {
      row.push({ kind, text: line });
      if (line.endsWith('\n')) endRow();
    }
  }
  endRow();
  return rows;
}

export const isChanged = (row: DiffRow) => row.some(({ kind }) => kind !== 'same');

/** What one of the two texts has in these parts. */
export const sideOf = (parts: DiffPart[], without: 'added' | 'removed') =>
  parts.filter(({ kind }) => kind !== without);

export function foldRows(rows: DiffRow[]): DiffBlock[] {
  const changed = rows.map(isChanged);
  const blocks: DiffBlock[] = [];
  rows.forEach((row, index) => {
    const folded = !changed.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).includes(true);
    const last = blocks.at(-1);
    if (last?.folded === folded) last.rows.push(row);
    else blocks.push({ folded, rows: [row] });
  });
  return blocks.map((block) => (block.rows.length < LEAST_FOLD ? { ...block, folded: false } : block));
}

/** Whether each text is at the beginning of a line after this row. */
function isWhole(row: DiffRow): boolean {
  return (['added', 'removed'] as const).every((without) => {
    const last = sideOf(row, without).at(-1);
    return last === undefined || last.text.endsWith('\n');
  });
}
