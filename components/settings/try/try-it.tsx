'use client';
// Try it: one message, and what the draft and the current version would each answer and change. Changes nothing.

import { ShieldCheck } from 'lucide-react';
import { useId, useState, useSyncExternalStore } from 'react';
import { ChatNotice } from '@/components/chat/chat-notice';
import { readDraft, writeDraft } from '@/components/chat/drafts';
import { useMarkdown } from '@/components/chat/use-markdown';
import type { TrialSide } from '@/lib/agent/trial-stream';
import type { Assistant } from '@/lib/assistants/assistant';
import { TrialAnswer } from './trial-answer';
import { answersAlike, type TrialDraft } from './trial-draft';
import { describeTrial, isLive } from './trial-state';
import { trialOf } from './trial-store';
import { TryForm } from './try-form';

type TryItProps = {
  /** As it is saved. */
  assistant: Assistant;
  draft: TrialDraft;
};

/** The saved one first, as in any comparison of before and after. */
const ORDER: readonly TrialSide[] = ['current', 'draft'];

export function TryIt({ assistant, draft }: TryItProps) {
  const store = trialOf(assistant.id);
  const trial = useSyncExternalStore(store.subscribe, store.getSnapshot, store.getSnapshot);
  const draftKey = `try:${assistant.id}`;
  const [message, setMessage] = useState(() => readDraft(draftKey));
  const [timeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const id = useId();
  const { asked, answers, failure } = trial;
  const Markdown = useMarkdown(asked !== null);
  const isBusy = isLive(trial);
  const isSame = answersAlike(draft, assistant);
  const sides = ORDER.filter((side) => answers[side]);
  const isStale = asked && (asked.version !== assistant.version || !answersAlike(asked.draft, draft));

  const write = (text: string) => {
    setMessage(text);
    writeDraft(draftKey, text);
  };
  const run = (text: string) => {
    if (text.trim() === '' || isBusy) return;
    write(text);
    const next = { message: text, version: assistant.version, current: assistant, draft };
    store.start(next, isSame ? ['current'] : ORDER);
  };

  return (
    <section
      aria-labelledby={`${id}-title`}
      data-color={draft.color}
      className="@container grid min-w-0 gap-4"
    >
      <div className="grid gap-1">
        <h2 id={`${id}-title`} className="font-semibold">
          Try it
        </h2>
        <p id={`${id}-hint`} className="text-sm text-text-muted">
          {isSame
            ? `Your draft says the same as version ${assistant.version}: there is one answer to see.`
            : `See what version ${assistant.version} and your draft would each answer, before you save.`}
        </p>
      </div>
      <TryForm
        labelledBy={`${id}-title`}
        describedBy={`${id}-hint`}
        category={draft.category.trim()}
        message={message}
        tried={asked?.message ?? null}
        isBusy={isBusy}
        onWrite={write}
        onTry={run}
        onStop={() => store.stop()}
      />
      {failure && <ChatNotice failure={failure} retryLabel="Retry" onRetry={() => run(message)} />}
      <p role="status" className="flex gap-2 text-sm">
        <ShieldCheck aria-hidden className="mt-[0.1875rem] size-4 shrink-0 text-assistant" />
        <span>{describeTrial(trial)}</span>
      </p>
      {asked && sides.length > 0 && (
        <div className="grid gap-3">
          {asked.message !== message && (
            <p
              dir="auto"
              className="justify-self-end whitespace-pre-wrap rounded-2xl rounded-br-md bg-muted px-3.5 py-2 text-sm [overflow-wrap:anywhere]"
            >
              {asked.message}
            </p>
          )}
          <div className={sides.length > 1 ? 'grid gap-3 @lg:grid-cols-2' : 'grid gap-3'}>
            {sides.map((side) => {
              const answer = answers[side];
              return answer ? (
                <TrialAnswer
                  key={side}
                  title={side === 'draft' ? 'Draft' : `Current, version ${asked.version}`}
                  by={asked[side]}
                  answer={answer}
                  timeZone={timeZone}
                  Markdown={Markdown}
                  onRetry={() => store.retry(side)}
                />
              ) : null;
            })}
          </div>
          {isStale && !isBusy && (
            <p className="text-sm text-text-muted">
              The draft has changed since. Try again to see what difference it makes.
            </p>
          )}
        </div>
      )}
    </section>
  );
}
