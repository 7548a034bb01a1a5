'use client';
// What the person thought of a version's answers: how many thumbs, and the reasons given, each with the way to its
// answer.

import { ThumbsDown, ThumbsUp } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { requestJson } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { AssistantVersion } from '@/lib/assistants/assistant';
import type { VersionFeedback as Feedback } from '@/lib/threads/feedback';
import { When } from '../when';
import { AnswerLink } from './answer-link';
import { Thumbs } from './thumbs';

type VersionFeedbackProps = { assistantId: string; version: AssistantVersion };

export function VersionFeedback({ assistantId, version }: VersionFeedbackProps) {
  const { number, up, down } = version;
  const [feedback, setFeedback] = useState<Feedback | null>(null);
  const [failure, setFailure] = useState('');

  const load = async () => {
    setFailure('');
    const answer = await requestJson<Feedback>(`/api/assistants/${assistantId}/versions/${number}/feedback`);
    if (answer.data) setFeedback(answer.data);
    else setFailure(`The reasons could not be read. ${answer.failure.message}`);
  };
  const loadFirst = useEffectEvent(load);
  useEffect(() => {
    void loadFirst();
  }, []);

  return (
    <section aria-labelledby="feedback" className="grid gap-2">
      <h3 id="feedback" className="font-medium text-sm">
        What you thought of its answers
        <span className="font-normal text-text-muted">
          {' · '}
          <Thumbs up={feedback?.up ?? up} down={feedback?.down ?? down} />
        </span>
      </h3>
      {!feedback && !failure && <Skeleton className="h-14" />}
      {feedback?.reasons.length === 0 && <p className="text-sm text-text-muted">No reason was given.</p>}
      {feedback && feedback.reasons.length > 0 && (
        <ul className="divide-y overflow-hidden rounded-xl border">
          {feedback.reasons.map(({ rating, reason, at, threadId, threadTitle, messageId }) => {
            const Icon = rating === 'up' ? ThumbsUp : ThumbsDown;
            return (
              <li key={messageId}>
                <AnswerLink
                  threadId={threadId}
                  messageId={messageId}
                  className="flex gap-3 px-4 py-2.5 text-sm -outline-offset-2 hover:bg-muted"
                >
                  <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-text-muted" />
                  <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
                    <span className="sr-only">{rating === 'up' ? 'Good: ' : 'Bad: '}</span>
                    <span dir="auto" className="wrap-anywhere">
                      {reason}
                    </span>
                    <span className="flex flex-wrap gap-x-3 text-text-muted">
                      <span dir="auto" className="min-w-0 flex-1 basis-32 truncate">
                        {threadTitle || 'Chat without a title'}
                      </span>
                      <span className="shrink-0">
                        <When instant={at} />
                      </span>
                    </span>
                  </span>
                </AnswerLink>
              </li>
            );
          })}
        </ul>
      )}
      {failure && (
        <>
          <p role="alert" className="text-danger text-sm">
            {failure}
          </p>
          <Button size="small" onClick={load} className="w-fit">
            Try again
          </Button>
        </>
      )}
    </section>
  );
}
