'use client';
// Short notices at the edge of the page, read aloud politely, with one action such as Undo.

import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { Button } from './button';
import { IconButton } from './icon-button';

type Notice = { message: string; action?: { label: string; onClick: () => void } };
type Shown = Notice & { id: number };

/** How long a notice stays, in milliseconds; it waits while the pointer or the focus is on it. */
const STAY = 6000;
const MOST = 3;

const ToastContext = createContext<(notice: Notice) => void>(() => {});

/** Gives the function that shows a notice: `toast({ message: 'ToDo deleted.', action: { label: 'Undo', onClick } })`. */
export function useToast(): (notice: Notice) => void {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown[]>([]);
  const lastId = useRef(0);
  const timers = useRef(new Map<number, ReturnType<typeof setTimeout>>());

  const dismiss = useCallback((id: number) => {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    setShown((list) => list.filter((notice) => notice.id !== id));
  }, []);

  const hold = useCallback((id: number) => clearTimeout(timers.current.get(id)), []);

  const release = useCallback(
    (id: number) => {
      hold(id);
      timers.current.set(
        id,
        setTimeout(() => dismiss(id), STAY),
      );
    },
    [dismiss, hold],
  );

  const show = useCallback(
    (notice: Notice) => {
      lastId.current += 1;
      const id = lastId.current;
      setShown((list) => [...list.slice(1 - MOST), { ...notice, id }]);
      release(id);
    },
    [release],
  );

  const region = useMemo(
    () => (
      <section
        aria-label="Notices"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-4 z-[60] flex flex-col items-center gap-2"
      >
        {shown.map(({ id, message, action }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: nothing to do here, the notice only waits while it is read
          <div
            key={id}
            data-notice
            onPointerEnter={() => hold(id)}
            onPointerLeave={() => release(id)}
            onFocus={() => hold(id)}
            onBlur={() => release(id)}
            className="pointer-events-auto flex max-w-md animate-slide-up items-center gap-2 rounded-xl bg-raised py-1.5 pr-1.5 pl-4 text-sm shadow-raised"
          >
            <span className="min-w-0 py-1 break-words">{message}</span>
            {action && (
              <Button
                size="small"
                onClick={() => {
                  action.onClick();
                  dismiss(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton size="small" label="Dismiss" onClick={() => dismiss(id)}>
              <X />
            </IconButton>
          </div>
        ))}
      </section>
    ),
    [shown, dismiss, hold, release],
  );

  return (
    <ToastContext.Provider value={show}>
      {children}
      {region}
    </ToastContext.Provider>
  );
}
