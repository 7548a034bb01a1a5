'use client';
// Asks before a schedule goes that a program made: Settings cannot bring it back.

import { ConfirmFooter } from '@/components/ui/confirm-footer';
import { Dialog, DialogContent } from '@/components/ui/dialog';
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
          <ConfirmFooter
            action="Delete schedule"
            onConfirm={() => {
              onClose();
              onDelete();
            }}
          />
        }
      />
    </Dialog>
  );
}
