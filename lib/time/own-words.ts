// What is read is read in lower case; what is said of it quotes the person as they wrote.
import { plain } from './phrases/phrase.ts';

/** Each quotation in `reason` that stands in `text`, in the case of `text`. */
export function inOwnWords(reason: string, text: string): string {
  const read = plain(text);
  return reason.replace(/"([^"]+)"/g, (quoted, words: string) => {
    const at = read.indexOf(words);
    return at < 0 ? quoted : `"${text.slice(at, at + words.length)}"`;
  });
}
