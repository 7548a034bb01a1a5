// A text with the words marked that were searched for.

import { Fragment } from 'react';
import { markWords } from './mark-words';

export function MarkedText({ text, words }: { text: string; words: string }) {
  return markWords(text, words).map(({ at, text: piece, isMarked }) =>
    isMarked ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
  );
}
