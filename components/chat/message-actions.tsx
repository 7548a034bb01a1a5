'use client';
// What can be done with one message: shown when the pointer or the focus is on it; on a phone behind one button.

import { Copy, Ellipsis, Pencil, RotateCcw, Square, ThumbsDown, ThumbsUp } from 'lucide-react';
import { type ComponentType, type MouseEvent, useRef, useState } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';
import { useToast } from '../ui/toast';
import { BranchSwitcher } from './branch-switcher';
import { useConversationActions } from './conversation-actions';
import { MessageFeedback } from './message-feedback';
import type { MessageMenuProps } from './message-menu';
import { copyText, markdownOf, shownTextOf } from './message-text';
import { stopSpeaking, useIsSpeaking } from './speech';

type MessageActionsProps = {
  message: ChatMessage;
  /** The last one shows them always. */
  isLast: boolean;
  timeZone: string;
};

type Panel = 'feedback' | 'details' | null;

export function MessageActions({ message, isLast, timeZone }: MessageActionsProps) {
  const actions = useConversationActions();
  const toast = useToast();
  const more = useRef<HTMLButtonElement>(null);
  const [Menu, setMenu] = useState<ComponentType<MessageMenuProps> | null>(null);
  const [Details, setDetails] = useState<ComponentType<{ message: ChatMessage; timeZone: string }> | null>(
    null,
  );
  const [isOpen, setIsOpen] = useState(false);
  const [byKeyboard, setByKeyboard] = useState(false);
  const [panel, setPanel] = useState<Panel>(null);
  const isSpeaking = useIsSpeaking(message.id);
  const isAnswer = message.role === 'assistant';
  const { branch, feedback } = message.metadata ?? {};

  const copy = async (text: string, done: string) => {
    const message = await copyText(text).then(
      () => done,
      () => 'The browser does not allow copying. Select the text and copy it with the keyboard.',
    );
    toast({ message });
  };
  const rate = (rating: 'up' | 'down') => {
    if (feedback?.rating === rating) {
      void actions?.rate(message.id, null);
      setPanel(null);
    } else {
      void actions?.rate(message.id, { rating, reason: feedback?.reason ?? null });
      setPanel('feedback');
    }
  };
  const offline = () => toast({ message: 'This part of Maistro could not be fetched. Try again.' });
  const openMenu = (event: MouseEvent) => {
    setIsOpen(true);
    // No button of a pointer was pressed.
    setByKeyboard(event.detail === 0);
    if (!Menu) import('./message-menu').then((module) => setMenu(() => module.MessageMenu), offline);
  };
  const showDetails = () => {
    setPanel(panel === 'details' ? null : 'details');
    if (!Details)
      import('./message-details').then((module) => setDetails(() => module.MessageDetails), offline);
  };

  const calm = cn(
    'flex items-center transition-opacity focus-within:opacity-100 group-hover/message:opacity-100 pointer-coarse:opacity-100',
    !isLast && !isOpen && panel === null && 'opacity-0',
  );
  const onCopy = () => copy(isAnswer ? shownTextOf(message) : markdownOf(message), 'Copied.');
  return (
    <>
      <div
        className={cn(
          'flex h-7 items-center gap-2 pointer-coarse:h-8',
          isAnswer ? '-ml-1.5 pointer-coarse:-ml-3' : 'flex-row-reverse',
        )}
      >
        {branch && (
          <BranchSwitcher messageId={message.id} branch={branch} what={isAnswer ? 'answer' : 'message'} />
        )}
        <div className={calm}>
          <IconButton
            size="small"
            label={isAnswer ? 'Copy answer' : 'Copy message'}
            className={fine}
            onClick={onCopy}
          >
            <Copy />
          </IconButton>
          {actions && !isAnswer && (
            <IconButton
              size="small"
              label="Edit message"
              data-start-edit
              className={fine}
              onClick={() => actions.startEdit(message.id)}
            >
              <Pencil />
            </IconButton>
          )}
          {actions && isAnswer && (
            <>
              <IconButton
                size="small"
                label="Ask again"
                className={fine}
                onClick={() => actions.askAgain(message.id)}
              >
                <RotateCcw />
              </IconButton>
              {(['up', 'down'] as const).map((rating) => (
                <IconButton
                  key={rating}
                  size="small"
                  label={rating === 'up' ? 'Good answer' : 'Bad answer'}
                  aria-pressed={feedback?.rating === rating}
                  className={cn(fine, feedback?.rating === rating && 'text-assistant [&_svg]:fill-current')}
                  onClick={() => rate(rating)}
                >
                  {rating === 'up' ? <ThumbsUp /> : <ThumbsDown />}
                </IconButton>
              ))}
            </>
          )}
          {isSpeaking && (
            <IconButton
              size="small"
              label="Stop reading aloud"
              className="pointer-coarse:size-8"
              onClick={stopSpeaking}
            >
              <Square className="fill-current" />
            </IconButton>
          )}
          <span className={cn('relative', !isAnswer && 'pointer-fine:hidden')}>
            <IconButton
              ref={more}
              size="small"
              label={isAnswer ? 'More for this answer' : 'More for this message'}
              aria-haspopup="menu"
              aria-expanded={isOpen}
              className="pointer-coarse:h-8 pointer-coarse:w-11 [&_svg]:size-4"
              onClick={openMenu}
            >
              <Ellipsis />
            </IconButton>
            {Menu && isOpen && (
              <Menu
                message={message}
                button={more}
                byKeyboard={byKeyboard}
                onClose={() => setIsOpen(false)}
                onCopy={onCopy}
                onCopyMarkdown={() => copy(markdownOf(message), 'Copied as Markdown.')}
                onRate={rate}
                onDetails={showDetails}
              />
            )}
          </span>
        </div>
        {isAnswer && feedback && panel !== 'feedback' && (
          <button
            type="button"
            className="min-w-0 truncate rounded text-left text-text-muted text-xs hover:text-text"
            onClick={() => setPanel('feedback')}
          >
            {feedback.rating === 'up' ? 'Rated good' : 'Rated bad'}
            {feedback.reason && `: ${feedback.reason}`}
          </button>
        )}
      </div>
      {panel === 'feedback' && feedback && (
        <MessageFeedback messageId={message.id} feedback={feedback} onClose={() => setPanel(null)} />
      )}
      {panel === 'details' && Details && <Details message={message} timeZone={timeZone} />}
    </>
  );
}

/** On a phone these stand in the menu. */
const fine = 'pointer-coarse:hidden [&_svg]:size-4';
