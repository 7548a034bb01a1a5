// Parts a text where the words stand that were searched for. Pure.

export type Piece = { at: number; text: string; isMarked: boolean };

/** Each word counts where a word begins with it, whatever its case. The pieces together are the text. */
export function markWords(text: string, searched: string): Piece[] {
  const words = searched.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return text === '' ? [] : [{ at: 0, text, isMarked: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu');
  const pieces: Piece[] = [];
  let end = 0;
  const add = (from: number, to: number, isMarked: boolean) => {
    if (to > from) pieces.push({ at: from, text: text.slice(from, to), isMarked });
  };
  for (const { index, 0: found } of text.matchAll(pattern)) {
    add(end, index, false);
    end = index + found.length;
    add(index, end, true);
  }
  add(end, text.length, false);
  return pieces;
}
