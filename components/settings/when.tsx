'use client';
// An instant in the reader's own zone, which only their browser knows.

import { useSyncExternalStore } from 'react';

const never = () => () => {};

export function When({ instant }: { instant: string }) {
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const timeZone = isBrowser ? undefined : 'UTC';
  const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return <time dateTime={instant}>{format.format(new Date(instant))}</time>;
}
