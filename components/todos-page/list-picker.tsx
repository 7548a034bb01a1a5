'use client';
// Which lists are shown: all of them, or one.

import { ChevronDown } from 'lucide-react';
import { Button } from '../ui/button';
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../ui/menu';
import type { List } from './lists';

type ListPickerProps = {
  lists: readonly List[];
  /** Keys; none for all. */
  chosen: readonly string[];
  onChoose: (keys: string[]) => void;
};

const ALL = '';

export function ListPicker({ lists, chosen, onChoose }: ListPickerProps) {
  const one = lists.find(({ key }) => chosen.includes(key));
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          variant="quiet"
          size="small"
          aria-label={`Lists: ${one?.name ?? 'all'}`}
          className="max-w-full min-w-0 shrink!"
        >
          {one && <Dot color={one.color} />}
          <span className="min-w-0 truncate">{one?.name ?? 'All lists'}</span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-text-muted" />
        </Button>
      </MenuTrigger>
      <MenuContent align="start">
        <MenuRadioGroup value={one?.key ?? ALL} onValueChange={(key) => onChoose(key === ALL ? [] : [key])}>
          <MenuRadioItem value={ALL}>All lists</MenuRadioItem>
          {lists.map(({ key, name, color }) => (
            <MenuRadioItem key={key} value={key}>
              <Dot color={color} />
              <span className="min-w-0 truncate">{name}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}

export function Dot({ color }: { color: List['color'] }) {
  return <span aria-hidden data-color={color} className="size-2.5 shrink-0 rounded-full bg-assistant" />;
}
