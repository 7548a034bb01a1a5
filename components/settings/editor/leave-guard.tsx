'use client';
// Asks before a page with unsaved text is left, by a link or by closing the tab.

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';

type LeaveGuardProps = {
  armed: boolean;
  /** True once it is saved. */
  onSave: () => Promise<boolean>;
};

export function LeaveGuard({ armed, onSave }: LeaveGuardProps) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!armed) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const ask = (event: MouseEvent) => {
      const href = leadsAway(event);
      if (href === null) return;
      event.preventDefault();
      setTarget(href);
    };
    window.addEventListener('beforeunload', warn);
    // Before the router's own handler, which leaves alone what is prevented.
    window.addEventListener('click', ask, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', warn);
      window.removeEventListener('click', ask, { capture: true });
    };
  }, [armed]);

  const leave = () => {
    if (target !== null) router.push(target);
    setTarget(null);
  };

  return (
    <Dialog open={target !== null} onOpenChange={(open) => !open && setTarget(null)}>
      <DialogContent
        title="Leave without saving?"
        description="What you typed stays in this browser, and is here again when you come back."
        footer={
          <>
            <DialogClose asChild>
              <Button variant="quiet">Keep editing</Button>
            </DialogClose>
            <Button onClick={leave}>Leave</Button>
            <Button
              variant="primary"
              onClick={async () => {
                if (await onSave()) leave();
                else setTarget(null);
              }}
            >
              Save and leave
            </Button>
          </>
        }
      />
    </Dialog>
  );
}

/** Where a plain click on a link of this site leads, when that is another page. */
function leadsAway(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  if (origin !== location.origin) return null;
  return pathname === location.pathname && search === location.search ? null : pathname + search + hash;
}
