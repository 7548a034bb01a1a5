'use client';
// Chooses which assistant answers the next message: from a menu, or where there are many, from a list with a search.

import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import { cn } from '../ui/cn';
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from '../ui/menu';
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover';
import { AssistantLine } from './assistant-line';
import { assistantLinks } from './assistant-links';
import { AssistantMark } from './assistant-mark';
import { useAssistants } from './assistant-provider';
import { useListPrefetch } from './use-list-prefetch';

/** More than these are searched. */
const MENU = 9;

const loadSearch = () => import('./assistant-search').then((module) => ({ default: module.AssistantSearch }));
const AssistantSearch = lazy(loadSearch);

export function AssistantSwitcher() {
  const { assistants, current, isGone, choose } = useAssistants();
  const prefetch = useListPrefetch(assistants);
  const [open, setOpen] = useState(false);

  if (assistants.length > MENU) {
    return (
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <SwitcherButton onPointerEnter={() => void loadSearch()} />
        </PopoverTrigger>
        <PopoverContent aria-label="Choose an assistant" className={widthClass}>
          <Suspense fallback={<div className="h-96" />}>
            <AssistantSearch onPoint={prefetch} onClose={() => setOpen(false)} />
          </Suspense>
        </PopoverContent>
      </Popover>
    );
  }
  return (
    <Menu>
      <MenuTrigger asChild>
        <SwitcherButton />
      </MenuTrigger>
      <MenuContent className={widthClass}>
        <MenuLabel>Who answers the next message</MenuLabel>
        <MenuRadioGroup value={isGone ? '' : current.id} onValueChange={choose}>
          {assistants.map((assistant, place) => (
            <MenuRadioItem
              key={assistant.id}
              value={assistant.id}
              textValue={assistant.name}
              onFocus={() => prefetch(assistant)}
            >
              <AssistantLine assistant={assistant} place={place} />
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        {assistantLinks(isGone ? null : current).map(({ href, text, Icon }) => (
          <MenuItem key={href} asChild>
            <Link href={href} prefetch={false}>
              <Icon />
              <span className="truncate">{text}</span>
            </Link>
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}

const widthClass = 'w-80 max-w-[calc(100vw-1rem)]';

/** Takes what the menu or the popover gives its trigger. */
function SwitcherButton(props: ComponentProps<'button'>) {
  const { current, isGone } = useAssistants();
  return (
    <button
      type="button"
      {...props}
      aria-label={`Assistant: ${current.name}. Switch`}
      data-color={current.color}
      className="flex h-10 min-w-0 items-center gap-2 rounded-lg px-2 hover:bg-muted data-[state=open]:bg-muted pointer-coarse:h-11"
    >
      <AssistantMark name={current.name} color={current.color} icon={current.icon} />
      <span className="truncate font-semibold">{current.name}</span>
      <span className={cn('shrink-0 text-text-muted text-xs', !isGone && 'max-sm:hidden')}>
        {isGone ? 'Deleted' : `v${current.version}`}
      </span>
      <ChevronDown aria-hidden className="size-4 shrink-0 text-text-muted" />
    </button>
  );
}
