'use client';
// "2 / 3" with arrows, where other messages stand beside this one.

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Branch } from '@/lib/threads/chat-message';
import { IconButton } from '../ui/icon-button';
import { useConversationActions } from './conversation-actions';
import { holdPlace } from './hold-place';

type BranchSwitcherProps = { messageId: string; branch: Branch; what: 'answer' | 'message' };

export function BranchSwitcher({ messageId, branch, what }: BranchSwitcherProps) {
  const actions = useConversationActions();
  const { index, count, siblings } = branch;

  const go = async (step: -1 | 1) => {
    const to = siblings[index + step];
    if (!to || !actions) return;
    const restore = holdPlace(messageId);
    await actions.choose(messageId, to);
    restore(to, step === 1 ? 'next' : 'previous');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    void go(event.key === 'ArrowLeft' ? -1 : 1);
  };
  const buttonClass = 'aria-disabled:opacity-40 pointer-coarse:h-8 pointer-coarse:w-11 [&_svg]:size-4';

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand for a form
    <div
      role="group"
      aria-label={`Versions of this ${what}`}
      onKeyDown={onKeyDown}
      className="flex items-center text-text-muted text-xs tabular-nums"
    >
      <IconButton
        size="small"
        label={`Previous version of this ${what}`}
        data-branch="previous"
        aria-disabled={index === 0}
        className={buttonClass}
        onClick={() => void go(-1)}
      >
        <ChevronLeft />
      </IconButton>
      <span>
        <span className="sr-only">Version </span>
        {index + 1} / {count}
      </span>
      <IconButton
        size="small"
        label={`Next version of this ${what}`}
        data-branch="next"
        aria-disabled={index === count - 1}
        className={buttonClass}
        onClick={() => void go(1)}
      >
        <ChevronRight />
      </IconButton>
    </div>
  );
}
