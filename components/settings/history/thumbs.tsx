// How many answers were found good, and how many bad.

import { ThumbsDown, ThumbsUp } from 'lucide-react';

export function Thumbs({ up, down }: { up: number; down: number }) {
  return (
    <span className="inline-flex items-center gap-2 align-text-bottom">
      {up > 0 && (
        <span className="inline-flex items-center gap-1">
          <ThumbsUp aria-hidden className="size-3.5" />
          {up}
          <span className="sr-only"> found good</span>
        </span>
      )}
      {down > 0 && (
        <span className="inline-flex items-center gap-1">
          <ThumbsDown aria-hidden className="size-3.5" />
          {down}
          <span className="sr-only"> found bad</span>
        </span>
      )}
    </span>
  );
}
