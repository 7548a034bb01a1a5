// The quiet frame of the pages before the chat: the name of the place and one card.
import Link from 'next/link';
import type { ReactNode } from 'react';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center bg-surface px-4 py-8 sm:justify-center">
      <header className="mb-6">
        <Link href="/" prefetch={false} className="rounded-lg px-2 py-1 font-semibold text-lg">
          Maistro
        </Link>
      </header>
      <main className="grid w-full max-w-sm gap-6 rounded-2xl bg-raised p-6 shadow-raised sm:p-8">
        {children}
      </main>
    </div>
  );
}
