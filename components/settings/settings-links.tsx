// The ways from the overview to the other pages of Settings.

import { BrainCircuit, CalendarClock, ChevronRight, KeyRound, ListTodo } from 'lucide-react';
import Link from 'next/link';

const PAGES = [
  {
    href: '/settings/memory',
    title: 'Memory',
    what: 'What your assistants know about you',
    Icon: BrainCircuit,
  },
  {
    href: '/settings/lists',
    title: 'Lists',
    what: 'In your calendar, out as files, and in from elsewhere',
    Icon: ListTodo,
  },
  {
    href: '/settings/schedules',
    title: 'Schedules',
    what: 'An answer by itself, at the times that you choose',
    Icon: CalendarClock,
  },
  {
    href: '/settings/api-keys',
    title: 'API keys',
    what: 'Let programs reach your assistants and lists',
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
              className="flex min-h-15 items-center gap-3 py-2 pr-3 pl-7 -outline-offset-2 hover:bg-muted"
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
