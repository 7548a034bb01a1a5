// The link of a conversation that is not shared any more, or never was.
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';

export default function NotShared() {
  return (
    <main className="mx-auto grid min-h-dvh max-w-sm content-center justify-items-center gap-2 p-6 text-center">
      <h1 className="font-semibold text-xl">This link leads nowhere</h1>
      <p className="mb-3 text-text-muted">
        Whoever shared the conversation took the link back, or a part of the link is missing. Ask them for a
        new one.
      </p>
      <Link href="/" prefetch={false} className={buttonClass()}>
        Go to Maistro
      </Link>
    </main>
  );
}
