'use client';
// Asks before a schedule goes that a program made: Settings cannot bring it back.

import { Button } from '@/components/ui/button';
import { Dialog, DialogClose, DialogContent } from '@/components/ui/dialog';
import type { ScheduleView } from '@/lib/schedules/views';

type DeleteDialogProps = { schedule: ScheduleView; onDelete: () => void; onClose: () => void };

export function DeleteDialog({ schedule, onDelete, onClose }: DeleteDialogProps) {
  const { assistant, when } = schedule;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title="Delete this schedule?"
        description={
          <span className="wrap-anywhere">
            A program made it ({assistant.name}, {when}), and only a program can make it again.
          </span>
        }
        footer={
          <>
            <DialogClose asChild>
              <Button>Keep it</Button>
            </DialogClose>
            <Button
              variant="danger"
              onClick={() => {
                onClose();
                onDelete();
              }}
            >
              Delete schedule
            </Button>
          </>
        }
      />
    </Dialog>
  );
}
