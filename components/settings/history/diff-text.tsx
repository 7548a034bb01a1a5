// A comparison in running text: what went is struck out, what came is underlined, and both are named for the ear.

import { cn } from '@/components/ui/cn';
import type { DiffPart } from './diff-words';

const MARKS = {
  removed: { Tag: 'del', word: 'removed', look: 'bg-removed text-removed-text line-through decoration-1' },
  added: {
    Tag: 'ins',
    word: 'added',
    look: 'bg-added text-added-text underline decoration-1 underline-offset-2',
  },
} as const;

export function DiffText({ parts }: { parts: DiffPart[] }) {
  let at = 0;
  return parts.map(({ kind, text }) => {
    const key = `${kind}-${at}`;
    at += text.length;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const { Tag, word, look } = MARKS[kind];
    return (
      <Tag key={key} className={cn('rounded-xs', look)}>
        <span className="sr-only select-none">[{word}: </span>
        {text}
        <span className="sr-only select-none">]</span>
      </Tag>
    );
  });
}
