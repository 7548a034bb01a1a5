// Text in which addresses can be followed.

import { linkParts } from './links';

export function LinkedText({ text }: { text: string }) {
  let at = 0;
  return linkParts(text).map((part) => {
    const key = at;
    at += part.text.length;
    return part.href === undefined ? (
      <span key={key}>{part.text}</span>
    ) : (
      <a
        key={key}
        href={part.href}
        target="_blank"
        rel="noopener nofollow"
        className="underline decoration-dotted underline-offset-2 hover:text-text hover:decoration-solid"
      >
        {part.text}
      </a>
    );
  });
}
