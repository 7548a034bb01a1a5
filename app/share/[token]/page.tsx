// A conversation that somebody shared, for everybody who has the link.
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { SharedMessage } from '@/components/share/shared-message';
import { readShare } from '@/lib/threads/read-share';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const share = await readShare((await params).token);
  // The link is for whom it was given to; what it shows may be revoked at any time.
  return {
    title: share?.title ?? 'Not shared',
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  };
}

export default async function SharePage({ params }: Props) {
  const share = await readShare((await params).token);
  if (!share) notFound();
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return (
    <div className="mx-auto grid min-h-dvh max-w-3xl content-start gap-8 px-4 py-10 sm:px-6">
      <header className="grid gap-1 border-b pb-6">
        <h1 dir="auto" className="font-semibold text-2xl [overflow-wrap:anywhere]">
          {share.title}
        </h1>
        <p className="text-sm text-text-muted">
          A conversation shared from Maistro on{' '}
          <time dateTime={share.sharedAt}>{day.format(new Date(share.sharedAt))}</time>. It can only be read.
        </p>
      </header>
      <main className="grid gap-6">
        {share.messages.map((message) => (
          <SharedMessage key={message.id} message={message} />
        ))}
      </main>
      <footer className="border-t pt-6 text-sm text-text-muted">
        Made with{' '}
        <Link
          href="/"
          prefetch={false}
          className="rounded font-medium text-text underline underline-offset-2"
        >
          Maistro
        </Link>
        , a chat in which each of your assistants keeps one ToDo list.
      </footer>
    </div>
  );
}
