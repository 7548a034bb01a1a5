'use client';
// Asks before an undo goes over what has changed since. Loaded when it happens.

import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { fieldsOf } from '@/lib/memory/memory';
import { inWords, WORDS } from './fact';
import type { MemoryControl, UndoClash } from './use-memory';

type UndoDialogProps = { undoClash: UndoClash; memory: MemoryControl };

export function UndoDialog({ undoClash: { ids, clash }, memory }: UndoDialogProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && memory.leave()}>
      <DialogContent
        title="This has changed since"
        description="Undo it all the same? What it would replace stays in the history."
        footer={
          <>
            <Button onClick={memory.leave}>Leave it as it is</Button>
            <Button variant="primary" onClick={() => memory.undo(ids, clash.now)}>
              Undo all the same
            </Button>
          </>
        }
      >
        <dl className="grid gap-3 text-sm [overflow-wrap:anywhere]">
          {fieldsOf(clash.wanted).map((field) => (
            <div key={field} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
              <dt className="col-span-2 font-medium">{WORDS[field].label}</dt>
              <dd className="contents">
                <span className="text-text-muted">Now</span>
                <span className="whitespace-pre-wrap">{inWords(clash.now[field])}</span>
                <span className="text-text-muted">Afterwards</span>
                <span className="whitespace-pre-wrap">{inWords(clash.wanted[field])}</span>
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}
