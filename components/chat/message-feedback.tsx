'use client';
// Asks in one line why an answer was rated as it was; the rating itself is kept already.

import { type FormEvent, useId, useRef } from 'react';
import type { Feedback } from '@/lib/threads/chat-message';
import { Button } from '../ui/button';
import { Input } from '../ui/input';
import { useConversationActions } from './conversation-actions';

type MessageFeedbackProps = { messageId: string; feedback: Feedback; onClose: () => void };

export function MessageFeedback({ messageId, feedback, onClose }: MessageFeedbackProps) {
  const actions = useConversationActions();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const reason = field.current?.value.trim() || null;
    if (await actions?.rate(messageId, { ...feedback, reason })) onClose();
  };
  return (
    <form onSubmit={submit} className="flex max-w-[36rem] flex-wrap items-center gap-2 text-sm">
      <label htmlFor={id} className="text-text-muted">
        {feedback.rating === 'up' ? 'What was good? (optional)' : 'What was wrong? (optional)'}
      </label>
      <Input
        ref={field}
        id={id}
        data-edit
        maxLength={1000}
        defaultValue={feedback.reason ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
        className="h-8 min-w-0 flex-1 basis-48 pointer-coarse:h-11 pointer-coarse:text-base"
      />
      <Button size="small" type="submit">
        Save
      </Button>
      <Button size="small" variant="quiet" onClick={onClose}>
        Close
      </Button>
    </form>
  );
}
