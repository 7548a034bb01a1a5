'use client';
// The palette over a page without a chat: it asks the server what there is, and a switch leads to a new chat.

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { newId } from '@/lib/new-id';
import type { ThreadPage, ThreadSummary } from '@/lib/threads/list-threads';
import { listKey } from '@/lib/todos/list-key';
import { requestAssistants } from '../assistants/requests';
import { chooseFirst, type ShownAssistant } from '../assistants/shown-assistant';
import { requestJson } from '../request-json';
import { requestBranch } from '../threads/thread-requests';
import { requestOperation } from '../todos/store/todo-requests';
import { COOKIES, recall, remember } from '../ui/cookie';
import { follow } from './follow';
import { Palette, type PaletteProps } from './palette';

type Known = { assistants: ShownAssistant[]; threads: ThreadSummary[]; notice: string | null };

const NOTHING: Known = { assistants: [], threads: [], notice: 'Reading your assistants and chats' };
const UNREACHABLE = 'Your assistants and chats could not be read. The pages can be opened.';

export function SettingsPalette(props: PaletteProps) {
  const [{ assistants, threads, notice }, setKnown] = useState(NOTHING);
  const router = useRouter();

  useEffect(() => {
    let gone = false;
    void readKnown().then((known) => {
      if (!gone) setKnown(known);
    });
    return () => {
      gone = true;
    };
  }, []);

  const current = chooseFirst(assistants, recall(COOKIES.assistant)) ?? null;
  return (
    <Palette
      {...props}
      source={{
        assistants,
        threads,
        current,
        hasDigits: false,
        notice,
        choose: (id) => {
          remember(COOKIES.assistant, id);
          follow('/', router.push);
        },
        openHit: async (threadId, messageId) => {
          await requestBranch(threadId, messageId);
          follow(`/chat/${threadId}#m-${messageId}`, router.push);
        },
        addTodo: async (task) => {
          if (!current) return;
          const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
          const step = { do: 'create', id: newId(), category: listKey(current), task, quick: true } as const;
          const outcome = await requestOperation(null, {
            kind: 'steps',
            id: newId(),
            at: new Date().toISOString(),
            label: task,
            timeZone,
            steps: [step],
          });
          if (outcome.kind === 'refused') throw new Error(outcome.message);
        },
      }}
    />
  );
}

async function readKnown(): Promise<Known> {
  const [assistants, threads] = await Promise.all([
    requestAssistants(),
    requestJson<ThreadPage>('/api/threads'),
  ]);
  return {
    assistants: assistants ?? [],
    threads: threads.data?.threads ?? [],
    notice: assistants && threads.data ? null : UNREACHABLE,
  };
}
