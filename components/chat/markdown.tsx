'use client';
// Renders an answer's markdown while it streams and afterwards. Heavy: only a page that shows answers loads it.

import type { ComponentProps } from 'react';
import { Streamdown } from 'streamdown';

export type MarkdownProps = { text: string; live: boolean };

type Components = NonNullable<ComponentProps<typeof Streamdown>['components']>;

// Plain elements in place of streamdown's own: globals.css gives them their look, and nothing is highlighted.
const TAGS = [
  ...(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'strong', 'blockquote', 'hr'] as const),
  ...(['pre', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'sub'] as const),
];

const components: Components = {
  ...Object.fromEntries(TAGS.map((tag) => [tag, tag])),
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  ),
  // An image would be fetched from wherever the text says, unasked: only its address is offered.
  img: ({ src, alt }) => (
    <a href={typeof src === 'string' ? src : undefined} target="_blank" rel="noreferrer">
      {alt || 'Image'}
    </a>
  ),
};

export function Markdown({ text, live }: MarkdownProps) {
  return (
    <Streamdown
      mode={live ? 'streaming' : 'static'}
      parseIncompleteMarkdown={live}
      components={components}
      controls={false}
      linkSafety={{ enabled: false }}
      className="markdown"
    >
      {text}
    </Streamdown>
  );
}
