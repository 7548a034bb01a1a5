'use client';
// The further things that can be done with a message. Loaded when it is first opened.

import { Copy, FileText, Info, Pencil, RotateCcw, Square, ThumbsDown, ThumbsUp, Volume2 } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../ui/menu';
import { useConversationActions } from './conversation-actions';
import { shownTextOf } from './message-text';
import { canSpeak, speak, stopSpeaking, useIsSpeaking } from './speech';

export type MessageMenuProps = {
  message: ChatMessage;
  /** Has the focus again when the menu closes. */
  button: RefObject<HTMLButtonElement | null>;
  /** The keyboard opened it: its first item has the focus. */
  byKeyboard: boolean;
  onClose: () => void;
  onCopy: () => void;
  onCopyMarkdown: () => void;
  onRate: (rating: 'up' | 'down') => void;
  onDetails: () => void;
};

const coarse = 'pointer-fine:hidden';

export function MessageMenu(props: MessageMenuProps) {
  const { message, button, byKeyboard, onClose, onCopy, onCopyMarkdown, onRate, onDetails } = props;
  const actions = useConversationActions();
  const isSpeaking = useIsSpeaking(message.id);
  const isAnswer = message.role === 'assistant';
  const rating = message.metadata?.feedback?.rating;
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!byKeyboard) return;
    // After the menu itself, which takes the focus when it opens.
    const frame = requestAnimationFrame(() =>
      [...(content.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
        .find((item) => item.offsetParent !== null)
        ?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [byKeyboard]);
  return (
    <Menu open onOpenChange={(open) => !open && onClose()}>
      <MenuTrigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </MenuTrigger>
      <MenuContent
        ref={content}
        aria-labelledby={undefined}
        aria-label={isAnswer ? 'This answer' : 'This message'}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          // Unless what was chosen has taken the focus.
          if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
        }}
      >
        <MenuItem className={coarse} onSelect={onCopy}>
          <Copy aria-hidden />
          {isAnswer ? 'Copy answer' : 'Copy message'}
        </MenuItem>
        {isAnswer && (
          <MenuItem onSelect={onCopyMarkdown}>
            <FileText aria-hidden />
            Copy as Markdown
          </MenuItem>
        )}
        {actions && !isAnswer && (
          <MenuItem onSelect={() => actions.startEdit(message.id)}>
            <Pencil aria-hidden />
            Edit message
          </MenuItem>
        )}
        {actions && isAnswer && (
          <MenuItem className={coarse} onSelect={() => actions.askAgain(message.id)}>
            <RotateCcw aria-hidden />
            Ask again
          </MenuItem>
        )}
        {canSpeak() &&
          isAnswer &&
          (isSpeaking ? (
            <MenuItem onSelect={stopSpeaking}>
              <Square aria-hidden />
              Stop reading aloud
            </MenuItem>
          ) : (
            <MenuItem onSelect={() => speak(message.id, shownTextOf(message))}>
              <Volume2 aria-hidden />
              Read aloud
            </MenuItem>
          ))}
        {actions && isAnswer && (
          <>
            <MenuItem className={coarse} onSelect={() => onRate('up')}>
              <ThumbsUp aria-hidden />
              {rating === 'up' ? 'Not a good answer after all' : 'Good answer'}
            </MenuItem>
            <MenuItem className={coarse} onSelect={() => onRate('down')}>
              <ThumbsDown aria-hidden />
              {rating === 'down' ? 'Not a bad answer after all' : 'Bad answer'}
            </MenuItem>
          </>
        )}
        {isAnswer && (
          <MenuItem onSelect={onDetails}>
            <Info aria-hidden />
            Details
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
