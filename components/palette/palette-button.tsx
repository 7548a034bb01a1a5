'use client';
// Opens the command palette, by a click or by Ctrl or Command with K. The palette itself is loaded when it is first
// wanted.

import { Search } from 'lucide-react';
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { Kbd } from '../ui/kbd';
import { isApple, useKeyNames } from '../ui/keys';
import { useToast } from '../ui/toast';
import type { PaletteProps } from './palette';

type PaletteButtonProps = {
  /** Fetches the palette of this page. The same function at each rendering. */
  load: () => Promise<ComponentType<PaletteProps>>;
};

export function PaletteButton({ load }: PaletteButtonProps) {
  const [loaded, setLoaded] = useState<{ Panel: ComponentType<PaletteProps> } | null>(null);
  const [open, setOpen] = useState(false);
  const before = useRef<Element | null>(null);
  const { control } = useKeyNames();
  const toast = useToast();

  const preload = useCallback(() => {
    // When it fails it is tried again with the palette, and told then.
    load().catch(() => {});
  }, [load]);

  const show = useCallback(async () => {
    if (isCovered()) return;
    before.current = document.activeElement;
    try {
      const Panel = await load();
      setLoaded({ Panel });
      setOpen(true);
    } catch {
      toast({ message: 'The commands could not be loaded. Check your connection, then try again.' });
    }
  }, [load, toast]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = isApple() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
      if (!key || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') {
        // The first half of the two keys: what the second one needs is on its way.
        if (event.key === 'Control' || event.key === 'Meta') preload();
        return;
      }
      event.preventDefault();
      if (open) setOpen(false);
      else void show();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [open, show, preload]);

  const focusBack = useCallback(() => {
    const { current } = before;
    // What a command opened has the focus by now.
    if (isCovered()) return;
    if (current instanceof HTMLElement && current.isConnected) current.focus({ preventScroll: true });
  }, []);
  const close = useCallback(() => setOpen(false), []);

  return (
    <>
      <button
        type="button"
        aria-label="Search and commands"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={`Search and commands (${control} K)`}
        onPointerEnter={preload}
        onFocus={preload}
        onClick={() => void show()}
        className="inline-flex h-9 min-w-9 shrink-0 items-center justify-center gap-2 rounded-lg px-2 text-text-muted transition-colors hover:bg-muted hover:text-text pointer-coarse:size-11"
      >
        <Search aria-hidden className="size-[1.125rem]" />
        <span className="hidden pointer-fine:lg:inline">
          <Kbd>{control} K</Kbd>
        </span>
      </button>
      {open && loaded && <loaded.Panel onClose={close} onFocusBack={focusBack} />}
    </>
  );
}

/** Something is open above the page already: that comes first. */
function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;
}
