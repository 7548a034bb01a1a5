// The wrong line of a file with its neighbours, cut so that it can be shown whatever the file is like.

export type ExcerptLine = { number: number; text: string; wrong: boolean };

/** Most characters of a line; a file may be one line of a megabyte. */
const WIDTH = 160;
const AROUND = 1;

/** Line and column count from 1. Lines that the file does not have and the indentation that all share are left out. */
export function excerpt(text: string, line: number, column = 1): ExcerptLine[] {
  const lines = text.split(/\r\n|[\n\r]/);
  const first = Math.max(1, line - AROUND);
  const shown = lines.slice(first - 1, line + AROUND);
  const indent = Math.min(...shown.filter((one) => one.trim() !== '').map((one) => one.search(/\S/)));
  return shown.map((one, index) => {
    const number = first + index;
    const wrong = number === line;
    return { number, wrong, text: cut(one.slice(indent), wrong ? column - indent : 1) };
  });
}

/** The part around the column, with signs for what is left out. */
function cut(line: string, column: number): string {
  if (line.length <= WIDTH) return line.toWellFormed();
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, line.length - WIDTH));
  const part = line.slice(start, start + WIDTH).toWellFormed();
  return `${start > 0 ? '…' : ''}${part}${start + WIDTH < line.length ? '…' : ''}`;
}
