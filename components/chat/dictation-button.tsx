'use client';
// Begins and ends writing by voice; absent where the browser cannot.

import { Mic } from 'lucide-react';
import { cn } from '../ui/cn';
import { IconButton } from '../ui/icon-button';
import type { Dictation } from './use-dictation';

export function DictationButton({ dictation }: { dictation: Dictation }) {
  const { isThere, isListening, start, stop } = dictation;
  if (!isThere) return null;
  return (
    <>
      <IconButton
        label={isListening ? 'Stop writing by voice' : 'Write by voice'}
        aria-pressed={isListening}
        onClick={isListening ? stop : start}
        className={cn(isListening && 'bg-assistant-soft text-assistant')}
      >
        <Mic />
      </IconButton>
      <span role="status" className="sr-only">
        {isListening ? 'Listening.' : ''}
      </span>
    </>
  );
}
