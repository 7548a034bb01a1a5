// A chat that is not there, or not this account's.

import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export default function ChatNotFound() {
  return (
    <main className="m-auto max-w-sm p-6 text-center">
      <h1 className="font-semibold text-xl">There is no such chat</h1>
      <p className="mt-2 mb-5 text-text-muted">It may have been deleted, or it belongs to another account.</p>
      <Link href="/" className={buttonClass({ variant: 'primary' })}>
        Start a new chat
      </Link>
    </main>
  );
}
