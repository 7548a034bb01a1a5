// A type in one line; the names of schemas lead to where they are shown.
import { Fragment } from 'react';
import { type Schema, typeText } from './description';

export function TypeName({ schema, known }: { schema: Schema; known: ReadonlySet<string> }) {
  return (
    <code className="font-mono text-text-muted text-xs wrap-anywhere">
      {typeText(schema)
        .split(/(\w+)/)
        .map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the words of a text never change their places
          <Fragment key={index}>
            {known.has(word) ? (
              <a href={`#${word}`} className="underline underline-offset-2 hover:text-text">
                {word}
              </a>
            ) : (
              word
            )}
          </Fragment>
        ))}
    </code>
  );
}
