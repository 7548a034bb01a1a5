// One call of a tool, as a line that says what it did.

import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import type { Clock } from '@/lib/time/clock';
import { cn } from '../ui/cn';
import { describeToolWork, type ToolPart } from './tool-work';

const ICONS = { running: LoaderCircle, done: Check, failed: TriangleAlert };

/** What these tools keep is shown on a page of its own. */
const MEMORY_TOOLS: readonly string[] = ['tool-update_profile', 'tool-update_instructions'];

type ToolLineProps = {
  part: ToolPart;
  clock: Clock;
  /** The list whose memories the tools keep; absent where nothing is kept. */
  list?: string | undefined;
};

export function ToolLine({ part, clock, list }: ToolLineProps) {
  const work = describeToolWork(part, clock);
  const Icon = ICONS[work.state];
  const line = (
    <>
      <Icon
        aria-hidden
        className={cn(
          'mt-[0.1875rem] size-4 shrink-0',
          work.state === 'running' && 'animate-spin',
          work.state === 'failed' ? 'text-danger' : work.quiet ? 'text-text-muted' : 'text-assistant',
        )}
      />
      <span className={cn('min-w-0 break-words', work.quiet && 'text-text-muted')}>{work.line}</span>
    </>
  );
  if (work.details.length === 0) {
    return (
      <p className="flex gap-2 text-sm">
        {line}
        {list !== undefined && work.state === 'done' && MEMORY_TOOLS.includes(part.type) && (
          <Link
            href={`/settings/memory?list=${encodeURIComponent(list)}`}
            prefetch={false}
            className="shrink-0 text-text-muted underline decoration-dotted underline-offset-2 hover:text-text"
          >
            Memory
          </Link>
        )}
      </p>
    );
  }
  return (
    <details className="group/tool text-sm">
      <summary className="flex list-none gap-2 rounded marker:hidden">
        {line}
        <span className="text-text-muted underline decoration-dotted underline-offset-2">
          <span className="group-open/tool:hidden">Show</span>
          <span className="hidden group-open/tool:inline">Hide</span>
        </span>
      </summary>
      <ul className="mt-1 ml-6 grid list-disc gap-0.5 pl-3.5 text-text-muted">
        {work.details.map((detail) => (
          <li key={detail}>{detail}</li>
        ))}
      </ul>
    </details>
  );
}
