// Why a visit cannot begin, and what to do about it.
import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button';
import { localPath } from '@/lib/auth/local-path';

export const metadata: Metadata = { title: 'Cannot start' };

const PROBLEMS = {
  cookies: {
    heading: 'Maistro needs cookies',
    text: 'Your lists are kept for this browser by one cookie, and it does not keep any. Allow cookies for this site, then try again.',
  },
  limit: {
    heading: 'Too many new visitors',
    text: 'Many people have started here from your network in a short time. Try again in ten minutes.',
  },
  database: {
    heading: 'The database cannot be reached',
    text: 'Nothing is lost. Try again in a moment.',
  },
} as const;

type Props = { searchParams: Promise<{ problem?: string; next?: string }> };

export default async function CannotStartPage({ searchParams }: Props) {
  const { problem, next } = await searchParams;
  const { heading, text } = PROBLEMS[problem === 'cookies' || problem === 'limit' ? problem : 'database'];
  return (
    <>
      <div className="grid gap-2 text-center">
        <h1 className="font-semibold text-2xl">{heading}</h1>
        <p className="text-text-muted">{text}</p>
      </div>
      <a
        href={`/api/auth/guest?next=${encodeURIComponent(localPath(next))}`}
        className={buttonClass({ variant: 'primary' })}
      >
        Try again
      </a>
    </>
  );
}
