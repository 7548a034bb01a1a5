'use client';
// The dialog in which a schedule is made or changed. One that was deleted elsewhere meanwhile can be set anew with
// what was typed.

import { useState } from 'react';
import type { Failure } from '@/components/request-json';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import type { ScheduleSettings, ScheduleView } from '@/lib/schedules/views';
import { ScheduleForm } from './schedule-form';
import type { ScheduleInput } from './schedule-input';

type ScheduleDialogProps = {
  /** Null for a new one. */
  schedule: ScheduleView | null;
  start: ScheduleInput;
  settings: ScheduleSettings;
  onSave: (input: ScheduleInput, schedule: ScheduleView | null) => Promise<Failure | null>;
  onClose: () => void;
};

export function ScheduleDialog({ schedule, start, settings, onSave, onClose }: ScheduleDialogProps) {
  const [input, setInput] = useState(start);
  const [isDirty, setDirty] = useState(false);
  const isGone = schedule !== null && !settings.schedules.some(({ id }) => id === schedule.id);
  const isNew = schedule === null || isGone;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={isNew ? 'New schedule' : 'Edit schedule'}
        description={
          isGone
            ? 'This schedule was deleted elsewhere. You can set it as a new one.'
            : 'Its answers stand in a chat of its own.'
        }
        keepOpen={isDirty}
      >
        <ScheduleForm
          assistants={settings.assistants}
          input={input}
          onChange={(changed) => {
            setInput(changed);
            setDirty(true);
          }}
          submit={isNew ? 'Set schedule' : 'Save'}
          onSubmit={async (entered) => {
            const failure = await onSave(entered, isNew ? null : schedule);
            if (!failure) onClose();
            return failure;
          }}
        />
      </DialogContent>
    </Dialog>
  );
}
