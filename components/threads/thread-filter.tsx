'use client';
// Which chats are listed: those of one assistant or of all, and whether those in the archive.

import { ListFilter } from 'lucide-react';
import { AssistantMark } from '../assistants/assistant-mark';
import type { ThreadAssistant } from '../chat/threads-provider';
import { cn } from '../ui/cn';
import {
  Menu,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../ui/menu';
import { ALL, type ThreadView, viewKey } from './thread-state';

type ThreadFilterProps = {
  view: ThreadView;
  assistants: ThreadAssistant[];
  onChange: (view: ThreadView) => void;
};

export function ThreadFilter({ view, assistants, onChange }: ThreadFilterProps) {
  const isOn = viewKey(view) !== viewKey(ALL);
  const chosen = assistants.find(({ id }) => id === view.assistantId);
  const now = [chosen ? chosen.name : 'All assistants', view.archived ? 'archive' : '']
    .filter(Boolean)
    .join(', ');
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Show chats: ${now}`}
        title={`Show chats: ${now}`}
        className={cn(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-lg hover:bg-muted pointer-coarse:size-11',
          isOn ? 'bg-muted text-text' : 'text-text-muted',
        )}
      >
        <ListFilter aria-hidden className="size-4" />
      </MenuTrigger>
      <MenuContent align="end" className="w-60">
        <MenuLabel>Chats with</MenuLabel>
        <MenuRadioGroup
          value={view.assistantId ?? ''}
          onValueChange={(id) => onChange({ ...view, assistantId: id || null })}
        >
          <MenuRadioItem value="">All assistants</MenuRadioItem>
          {assistants.map((assistant) => (
            <MenuRadioItem key={assistant.id} value={assistant.id} textValue={assistant.name}>
              <AssistantMark {...assistant} size="small" />
              <span className="min-w-0 truncate">{assistant.name}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuRadioGroup
          value={view.archived ? 'archived' : 'current'}
          onValueChange={(which) => onChange({ ...view, archived: which === 'archived' })}
        >
          <MenuRadioItem value="current">Current chats</MenuRadioItem>
          <MenuRadioItem value="archived">Archive</MenuRadioItem>
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
