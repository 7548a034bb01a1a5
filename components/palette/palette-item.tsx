'use client';
// One command in the palette.

import { Command as Item } from 'cmdk';
import { Check } from 'lucide-react';
import { AssistantMark } from '../assistants/assistant-mark';
import { Kbd } from '../ui/kbd';
import { useKeyNames } from '../ui/keys';
import type { Action, Command } from './commands';

type PaletteItemProps = {
  command: Command;
  /** It is the assistant that answers now. */
  isCurrent: boolean;
  onRun: (action: Action) => void;
};

export function PaletteItem({ command, isCurrent, onRun }: PaletteItemProps) {
  const { title, action, Icon, assistant, by = assistant, excerpt, digit } = command;
  const { alt } = useKeyNames();
  return (
    <Item.Item
      value={command.id}
      onSelect={() => onRun(action)}
      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-sm data-[selected=true]:bg-muted pointer-coarse:min-h-11"
    >
      {by ? (
        <AssistantMark name={by.name} color={by.color} icon={by.icon} size="small" />
      ) : (
        <Icon aria-hidden className="mx-0.5 size-4 shrink-0 text-text-muted" />
      )}
      <span className="grid min-w-0 flex-1">
        <span className="truncate">{action.kind === 'add' ? `Add “${title}”` : title}</span>
        {excerpt && (
          <span className="line-clamp-2 text-text-muted text-xs [overflow-wrap:anywhere]">
            {excerpt.before}
            {excerpt.match && <mark>{excerpt.match}</mark>}
            {excerpt.after}
          </span>
        )}
      </span>
      {assistant && (
        <span className="max-w-2/5 shrink-0 truncate text-text-muted text-xs">{assistant.category}</span>
      )}
      {isCurrent && assistant && <Check aria-label="Answers now" className="size-4 shrink-0" />}
      {digit !== undefined && (
        <span className="hidden shrink-0 whitespace-nowrap pointer-fine:inline">
          <Kbd>
            {alt} {digit}
          </Kbd>
        </span>
      )}
    </Item.Item>
  );
}
