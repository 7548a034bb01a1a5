'use client';
// Leads back to the chat that the settings were opened from, or else to a new one.

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';

export function BackToChat() {
  const [href, setHref] = useState('/');
  useEffect(() => setHref(lastChat() ?? '/'), []);
  return (
    <Link
      href={href}
      prefetch={false}
      className={`${buttonClass({ variant: 'quiet', size: 'small' })} -ml-2.5`}
    >
      <ArrowLeft aria-hidden className="size-4" />
      Back to chat
    </Link>
  );
}

/** The last chat in this tab's history, where the browser tells. */
function lastChat(): string | undefined {
  if (!('navigation' in window)) return undefined;
  const { currentEntry } = window.navigation;
  return window.navigation
    .entries()
    .slice(0, currentEntry?.index)
    .map(({ url }) => (url ? new URL(url).pathname : ''))
    .findLast((path) => path === '/' || path.startsWith('/chat/'));
}
