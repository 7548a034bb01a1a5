// An address that leads nowhere, or to something of another account.
import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center justify-items-center gap-2 p-6 text-center">
      <h1 className="font-semibold text-xl">There is nothing here</h1>
      <p className="mb-3 text-text-muted">It may have been deleted, or it belongs to another account.</p>
      <Link href="/" prefetch={false} className={buttonClass({ variant: 'primary' })}>
        Back to the chat
      </Link>
    </main>
  );
}
