'use client';
// The account's assistants and what can be done to the list: shown at once, told to the server in turn, and
// taken back with a sentence where the server refuses.

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, requestJson } from '@/components/request-json';
import { useToast } from '@/components/ui/toast';
import type { Assistant, AssistantListItem } from '@/lib/assistants/assistant';
import { moved } from './assistant-item';

type Change = (list: AssistantListItem[]) => AssistantListItem[];
type Listed = { assistants: AssistantListItem[] };

export function useAssistants(initial: AssistantListItem[]) {
  const [confirmed, setConfirmed] = useState(initial);
  const [pending, setPending] = useState<Change[]>([]);
  const [status, setStatus] = useState('');
  /** The id of the one whose deletion was undone last. */
  const [returned, setReturned] = useState<string | null>(null);
  const toast = useToast();
  const assistants = pending.reduce((list, change) => change(list), confirmed);

  // One request after the other, so that the last order asked for is the one that stays.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = useCallback(<Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.current.then(work);
    last.current = result;
    return result;
  }, []);

  /** Shows what the server has. */
  const reload = useCallback(async () => {
    const { data } = await inTurn(() => requestJson<Listed>('/api/assistants'));
    if (data) setConfirmed(data.assistants);
  }, [inTurn]);

  // The browser may show an old copy of the page after "back", and another tab may have changed the list.
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') void reload();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [reload]);

  const change = async (apply: Change, request: () => Promise<Answer<unknown>>): Promise<boolean> => {
    setPending((list) => [...list, apply]);
    const { failure } = await inTurn(request);
    setPending((list) => list.filter((one) => one !== apply));
    if (failure) toast({ message: failure.message });
    else setConfirmed(apply);
    return !failure;
  };

  const move = (id: string, to: number) => {
    const ids = moved(assistants, id, to).map((assistant) => assistant.id);
    if (ids.indexOf(id) !== to || assistants[to]?.id === id) return;
    const name = assistants.find((assistant) => assistant.id === id)?.name ?? '';
    setStatus(`${name} is now ${to + 1} of ${ids.length}.`);
    void change(
      (list) => moved(list, id, to),
      () => requestJson('/api/assistants/order', 'PUT', { ids }),
    );
  };

  const makeDefault = ({ id, name }: Assistant, isDefault: boolean) => {
    setStatus(isDefault ? `${name} is the default.` : `${name} is no longer the default.`);
    void change(
      (list) => list.map((one) => ({ ...one, isDefault: one.id === id && isDefault })),
      () => requestJson('/api/assistants/default', 'PUT', { id: isDefault ? id : null }),
    );
  };

  /** Resolves to the copy, or to null where the server refused. */
  const duplicate = async ({ id }: Assistant): Promise<Assistant | null> => {
    const body = { from: { assistant: id } };
    const { data, failure } = await inTurn(() =>
      requestJson<{ assistant: Assistant }>('/api/assistants', 'POST', body),
    );
    if (failure) toast({ message: failure.message });
    await reload();
    return data?.assistant ?? null;
  };

  const restore = async (assistant: Assistant) => {
    const url = `/api/assistants/${assistant.id}/undelete`;
    const { failure } = await inTurn(() => requestJson(url, 'POST'));
    if (failure) toast({ message: failure.message });
    else setStatus(`${assistant.name} is back.`);
    await reload();
    setReturned(assistant.id);
  };

  const remove = async (assistant: Assistant) => {
    setReturned(null);
    const done = change(
      (list) => list.filter(({ id }) => id !== assistant.id),
      () => requestJson(`/api/assistants/${assistant.id}`, 'DELETE'),
    );
    // At once: an Undo that is pressed before the server has deleted it waits for its turn.
    toast({
      message: `${assistant.name} is deleted.`,
      action: { label: 'Undo', onClick: () => void restore(assistant) },
    });
    if (!(await done)) return;
    // The default may have gone with it.
    await reload();
  };

  return { assistants, status, returned, move, makeDefault, duplicate, remove, reload };
}
