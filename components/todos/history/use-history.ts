'use client';
// Reads a ToDo's history, and takes changes of it back.

import { useCallback, useEffect, useState } from 'react';
import type { Todo } from '@/lib/todos/todo';
import type { TodoHistory } from '@/lib/todos/undo/read-history';
import { useToast } from '../../ui/toast';
import { shortTitle } from '../short-title';
import { useTodoStore } from '../todos-provider';

type Read = { phase: 'loading' } | { phase: 'failed'; message: string } | ({ phase: 'ready' } & TodoHistory);

/** Read anew whenever `revision` moves on. */
export function useHistory({ id, task, revision }: Todo) {
  const { store } = useTodoStore();
  const toast = useToast();
  const [read, setRead] = useState<Read>({ phase: 'loading' });
  const [busy, setBusy] = useState<string | null>(null);

  const load = useCallback(async () => {
    try {
      setRead({ phase: 'ready', ...(await requestHistory(id)) });
    } catch (failure) {
      setRead((before) =>
        before.phase === 'ready' ? before : { phase: 'failed', message: wordsOf(failure) },
      );
    }
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is another history
  useEffect(() => {
    void load();
  }, [load, revision]);

  return {
    ...read,
    busy,
    read(): void {
      setRead({ phase: 'loading' });
      void load();
    },
    async readOlder(): Promise<void> {
      if (read.phase !== 'ready' || read.next === null) return;
      try {
        const { entries, next } = await requestHistory(id, read.next);
        setRead({ phase: 'ready', entries: [...read.entries, ...entries], next });
      } catch (failure) {
        toast({ message: `The older changes could not be read. ${wordsOf(failure)}` });
      }
    },
    /** True when it was undone. Where it has changed since, the person is asked by the provider of the lists. */
    async undo(operationId: string): Promise<boolean> {
      if (busy) return false;
      setBusy(operationId);
      try {
        const outcome = await store.undoOperation(operationId, { label: `${shortTitle(task)} changed` })
          .result;
        if (outcome.kind === 'kept') return false;
        if (outcome.kind === 'refused') throw new Error(outcome.message);
        if (outcome.kind === 'waiting') throw new Error('It is undone once the network is back.');
        await load();
        return true;
      } catch (failure) {
        toast({ message: `Not undone. ${wordsOf(failure)}` });
        return false;
      } finally {
        setBusy(null);
      }
    },
  };
}

async function requestHistory(id: string, before?: number): Promise<TodoHistory> {
  const query = before === undefined ? '' : `?before=${before}`;
  const response = await fetch(`/api/todos/${id}/history${query}`).catch(() => null);
  if (!response) throw new Error('The server cannot be reached.');
  const answer = await response.json().catch(() => null);
  if (!response.ok || answer === null) throw new Error(answer?.error?.message ?? '');
  return answer;
}

function wordsOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
