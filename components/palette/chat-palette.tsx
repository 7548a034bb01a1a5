'use client';
// The palette over a chat: it knows what the page knows, and a switch or a ToDo shows there at once.

import { listKey } from '@/lib/todos/list-key';
import { useAssistants } from '../assistants/assistant-provider';
import { useThreads } from '../chat/threads-provider';
import { useOpenHit } from '../threads/use-open-hit';
import { useTodoStore } from '../todos/todos-provider';
import { accepted } from '../todos/use-todo-actions';
import { Palette, type PaletteProps } from './palette';

export function ChatPalette(props: PaletteProps) {
  const { assistants, current, choose } = useAssistants();
  const { threads } = useThreads();
  const openHit = useOpenHit();
  const { store } = useTodoStore();
  return (
    <Palette
      {...props}
      source={{
        assistants,
        threads,
        current,
        hasDigits: true,
        notice: null,
        choose,
        openHit: (threadId, messageId) => void openHit(threadId, messageId),
        addTodo: (task) =>
          accepted(store.add(listKey(current), { task, quick: true }, { tellsRefusal: true })),
      }}
    />
  );
}
