// How an assistant learns, for a list of which nothing is known yet.

import { MessageSquarePlus } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export const EXAMPLE = 'I work as a nurse, and I like to run in the mornings.';

export function NoMemory({ name }: { name: string | undefined }) {
  return (
    <div className="grid justify-items-start gap-3 rounded-xl border border-dashed p-5">
      <div className="grid gap-1">
        <p className="font-medium">Nothing is known yet</p>
        <p className="text-sm text-text-muted">
          Say something about yourself in a chat with {name ?? 'an assistant of this list'}, and what is worth
          keeping appears here, with the message it came from. Or write it below yourself.
        </p>
      </div>
      <p className="rounded-2xl rounded-bl-md bg-muted px-3.5 py-2 text-sm">{EXAMPLE}</p>
      <Link href="/" prefetch={false} className={buttonClass({ size: 'small' })}>
        <MessageSquarePlus aria-hidden className="size-4" />
        Go to the chat
      </Link>
    </div>
  );
}
