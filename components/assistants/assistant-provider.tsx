'use client';
// Which assistants the person has and which of them answers the next message.

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { COOKIES, remember } from '../ui/cookie';
import { requestAssistants } from './requests';
import { chooseFirst, type ShownAssistant } from './shown-assistant';

type Assistants = {
  assistants: ShownAssistant[];
  current: ShownAssistant;
  /** The current one has been deleted, so that it cannot answer. */
  isGone: boolean;
  /** The chat belongs to it: it can only be read, and choosing another assistant begins a new one. */
  isReadOnly: boolean;
  choose: (id: string) => void;
  /** Begins a new chat, with what was typed here and not sent. */
  startNew: () => void;
  /** Asks the server anew, for what was changed elsewhere. Without a connection all stays as it was. */
  refresh: () => Promise<void>;
};

const AssistantContext = createContext<Assistants | null>(null);
const KnownContext = createContext<ReadonlyMap<string, ShownAssistant>>(new Map());

export function useAssistants(): Assistants {
  const value = useContext(AssistantContext);
  if (!value) throw new Error('useAssistants needs an AssistantProvider above it.');
  return value;
}

/** An assistant that is still there; for the many answers of a chat, which a switch should not render again. */
export function useKnownAssistant(id: string | undefined): ShownAssistant | undefined {
  return useContext(KnownContext).get(id ?? '');
}

type AssistantProviderProps = {
  assistants: ShownAssistant[];
  initialId: string | null;
  /** The assistant of the chat, where that was deleted. */
  deleted: ShownAssistant | null;
  /** The chat has messages, and so belongs to an assistant. */
  hasBegun: boolean;
  startNew: () => void;
  children: ReactNode;
};

export function AssistantProvider(props: AssistantProviderProps) {
  const { assistants, initialId, deleted, hasBegun, startNew, children } = props;
  const [told, setTold] = useState({ of: assistants, list: assistants });
  const list = told.of === assistants ? told.list : assistants;
  const [chosen, setChosen] = useState(() => deleted ?? chooseFirst(assistants, initialId));
  const [words, setWords] = useState('');
  const isThere = (one: ShownAssistant | null | undefined) => list.some(({ id }) => id === one?.id);
  const wanted = deleted && !isThere(deleted) ? deleted : chosen;
  const current = list.find(({ id }) => id === wanted?.id) ?? wanted;
  const isGone = !isThere(current);
  const isReadOnly = isGone && hasBegun;

  const choose = useCallback(
    (id: string) => {
      const next = list.find((assistant) => assistant.id === id);
      if (!next) return;
      remember(COOKIES.assistant, id);
      setChosen(next);
      if (isReadOnly) startNew();
      setWords(`${next.name} answers the next message.`);
    },
    [list, isReadOnly, startNew],
  );

  const refresh = useCallback(async () => {
    const list = await requestAssistants();
    if (list !== null) setTold({ of: assistants, list });
  }, [assistants]);

  useFreshOnReturn(refresh);
  useShortcuts(list, choose);

  const value = useMemo(
    () => (current ? { assistants: list, current, isGone, isReadOnly, choose, startNew, refresh } : null),
    [list, current, isGone, isReadOnly, choose, startNew, refresh],
  );
  const byId = useMemo(() => new Map(list.map((assistant) => [assistant.id, assistant])), [list]);
  return (
    <AssistantContext.Provider value={value}>
      <KnownContext.Provider value={byId}>{children}</KnownContext.Provider>
      <div role="status" className="sr-only">
        {words}
      </div>
    </AssistantContext.Provider>
  );
}

/** Another tab, a program or a phone may have changed the assistants meanwhile. */
function useFreshOnReturn(refresh: () => Promise<void>): void {
  useEffect(() => {
    const onReturn = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [refresh]);
}

/**
 * Alt with a digit, by the key's place: on a Mac, Alt turns the digit into another character. Only in the chat: in the
 * settings nothing on the screen would tell that another assistant answers now.
 */
function useShortcuts(assistants: ShownAssistant[], choose: (id: string) => void): void {
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
}
