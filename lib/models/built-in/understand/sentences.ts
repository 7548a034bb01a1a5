// Parts a message into sentences, so that "I finished audioUX. What's next?" is two requests.

const ABBREVIATION =
  /(?:\b(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|no|nr|approx|dept|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|a\.m|p\.m)|\b\p{Lu}|\d)\.$/iu;

/** One sentence, or none, where the message is a list. */
export function sentencesOf(text: string): string[] {
  if (/\n\s*(?:[-*•\d]|\[)/.test(text) || /(?:^|\s)1[.)]\s/.test(text) || /:\s*\n/.test(text)) return [text];
  const sentences: string[] = [];
  for (const piece of text.split(/(?<=[.!?])\s+|\n+/)) {
    const last = sentences.at(-1);
    if (last !== undefined && ABBREVIATION.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`;
    else if (piece.trim() !== '') sentences.push(piece.trim());
  }
  return sentences;
}
