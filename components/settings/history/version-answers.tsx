'use client';
// The answers that a version gave, newest first, each with the way to it.

import { useEffect, useEffectEvent, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { AnswerPage } from '@/lib/assistants/answers';
import { When } from '../when';
import { AnswerLink } from './answer-link';

type VersionAnswersProps = { assistantId: string; number: number; count: number };

export function VersionAnswers({ assistantId, number, count }: VersionAnswersProps) {
  const [page, setPage] = useState<AnswerPage | null>(null);
  const [failure, setFailure] = useState('');
  const [loading, setLoading] = useState(false);

  const load = async () => {
    if (loading) return;
    setLoading(true);
    const cursor = page?.nextCursor ? `?before=${encodeURIComponent(page.nextCursor)}` : '';
    const answer = await requestJson<AnswerPage>(
      `/api/assistants/${assistantId}/versions/${number}/answers${cursor}`,
    );
    setLoading(false);
    setFailure(answer.failure?.message ?? '');
    if (!answer.data) return;
    const { answers, nextCursor } = answer.data;
    setPage({ answers: [...(page?.answers ?? []), ...answers], nextCursor });
  };
  const loadFirst = useEffectEvent(load);
  useEffect(() => {
    if (count > 0) loadFirst();
  }, [count]);

  return (
    <section aria-labelledby="answers" className="grid gap-2">
      <h3 id="answers" className="font-medium text-sm">
        Answers it gave
        {count > 0 && <span className="font-normal text-text-muted"> · {count}</span>}
      </h3>
      {count === 0 && <p className="text-sm text-text-muted">None yet.</p>}
      {count > 0 && !page && !failure && <Skeleton className="h-14" />}
      {page && page.answers.length > 0 && (
        <ul className="divide-y overflow-hidden rounded-xl border">
          {page.answers.map(({ threadId, threadTitle, messageId, excerpt, createdAt }) => (
            <li key={messageId}>
              <AnswerLink
                threadId={threadId}
                messageId={messageId}
                className="grid gap-0.5 px-4 py-2.5 text-sm -outline-offset-2 hover:bg-muted"
              >
                <span className="flex gap-3">
                  <span dir="auto" className="min-w-0 flex-1 truncate font-medium">
                    {threadTitle || 'Chat without a title'}
                  </span>
                  <span className="shrink-0 text-text-muted">
                    <When instant={createdAt} />
                  </span>
                </span>
                <span dir="auto" className="line-clamp-2 text-text-muted wrap-anywhere">
                  {excerpt}
                </span>
              </AnswerLink>
            </li>
          ))}
        </ul>
      )}
      {page?.nextCursor && (
        <Button size="small" aria-disabled={loading || undefined} onClick={load} className="w-fit">
          Show more
        </Button>
      )}
      <p role="alert" className="text-danger text-sm empty:hidden">
        {failure}
      </p>
    </section>
  );
}
