// The ways from the overview to the other pages of Settings.

import { BrainCircuit, CalendarClock, ChevronRight, KeyRound } from 'lucide-react';
import Link from 'next/link';

const PAGES = [
  {
    href: '/settings/memory',
    title: 'Memory',
    what: 'What your assistants know about you, list by list',
    Icon: BrainCircuit,
  },
  {
    href: '/settings/schedules',
    title: 'Schedules',
    what: 'A summary by itself, on the days and at the time that you choose',
    Icon: CalendarClock,
  },
  {
    href: '/settings/api-keys',
    title: 'API keys',
    what: 'For programs: the Agent Server API and MCP reach the same assistants and lists',
    Icon: KeyRound,
  },
];

export function SettingsLinks() {
  return (
    <nav aria-label="More settings">
      <ul className="divide-y overflow-hidden rounded-xl border">
        {PAGES.map(({ href, title, what, Icon }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="flex min-h-15 items-center gap-3 px-3 py-2 -outline-offset-2 hover:bg-muted"
            >
              <span className="flex size-7 shrink-0 items-center justify-center text-text-muted">
                <Icon aria-hidden className="size-[1.125rem]" />
              </span>
              <span className="grid min-w-0 flex-1">
                <span className="font-medium">{title}</span>
                <span className="truncate text-sm text-text-muted">{what}</span>
              </span>
              <ChevronRight aria-hidden className="size-4 shrink-0 text-text-muted" />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
