'use client';
// Which assistants the person has and which of them answers the next message.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Assistant } from '@/lib/assistants/assistant';
import { COOKIES, remember } from '../ui/cookie';

type Assistants = { assistants: Assistant[]; current: Assistant; choose: (id: string) => void };

const AssistantContext = createContext<Assistants | null>(null);

export function useAssistants(): Assistants {
  const value = useContext(AssistantContext);
  if (!value) throw new Error('useAssistants needs an AssistantProvider above it.');
  return value;
}

type AssistantProviderProps = { assistants: Assistant[]; initialId: string | null; children: ReactNode };

export function AssistantProvider({ assistants, initialId, children }: AssistantProviderProps) {
  const [currentId, setCurrentId] = useState(initialId);
  const current = assistants.find((assistant) => assistant.id === currentId) ?? assistants[0];

  const choose = useCallback((id: string) => {
    setCurrentId(id);
    remember(COOKIES.assistant, id);
  }, []);

  // Alt with a digit, by the key's place: on a Mac, Alt turns the digit into another character.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
      const chosen = digit && assistants[Number(digit) - 1];
      if (!chosen) return;
      event.preventDefault();
      choose(chosen.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [assistants, choose]);

  const value = useMemo(
    () => (current ? { assistants, current, choose } : null),
    [assistants, current, choose],
  );
  return <AssistantContext.Provider value={value}>{children}</AssistantContext.Provider>;
}
