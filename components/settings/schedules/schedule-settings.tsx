'use client';

// The schedules: those that there are, and what can be done with them.

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { ScheduleView, ScheduleSettings as Settings } from '@/lib/schedules/views';
import { AllSettingsLink } from '../all-settings-link';
import { inputOf, newInput, type ScheduleInput } from './schedule-input';
import { ScheduleList } from './schedule-list';
import { useSchedules } from './use-schedules';
import { ownZone } from './zone-select';

// In files of their own: who only looks at the list need not wait for them.
const ScheduleDialog = dynamic(() => import('./schedule-dialog').then((file) => file.ScheduleDialog), {
  ssr: false,
});
const DeleteDialog = dynamic(() => import('./delete-dialog').then((file) => file.DeleteDialog), {
  ssr: false,
});

type Editing = { schedule: ScheduleView | null; start: ScheduleInput };

export function ScheduleSettings({ initial }: { initial: Settings }) {
  const { schedules, assistants, ...list } = useSchedules(initial);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [leaving, setLeaving] = useState<ScheduleView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const toast = useToast();
  const router = useRouter();

  // What was pressed went with its row: whoever uses the keyboard goes on from the heading.
  const isOpen = editing !== null || leaving !== null;
  const known = useRef(schedules.length);
  useEffect(() => {
    if (isOpen) return;
    const isFewer = schedules.length < known.current;
    known.current = schedules.length;
    if (isFewer && document.activeElement === document.body) heading.current?.focus();
  }, [schedules.length, isOpen]);

  const close = () => {
    setEditing(null);
    setLeaving(null);
  };
  const create = () => setEditing({ schedule: null, start: newInput(assistants[0]?.id ?? '', ownZone()) });
  const edit = (schedule: ScheduleView) => {
    const start = inputOf(schedule);
    if (start) setEditing({ schedule, start });
  };
  const save = async (input: ScheduleInput, schedule: ScheduleView | null) => {
    const failure = await (schedule ? list.edit(schedule, input) : list.create(input));
    if (!failure) toast({ message: schedule ? 'Saved.' : 'The schedule is set.' });
    return failure;
  };
  const run = async (schedule: ScheduleView) => {
    const failure = await list.runNow(schedule);
    if (failure) return toast({ message: failure.message });
    const isOwn = schedule.message !== null;
    const look = { label: 'Open chat', onClick: () => router.push(`/chat/${schedule.id}`) };
    toast({ message: `${schedule.assistant.name} answers now.`, ...(isOwn ? { action: look } : {}) });
  };
  const setEnabled = async (schedule: ScheduleView, enabled: boolean) => {
    const failure = await list.setEnabled(schedule, enabled);
    toast({ message: failure?.message ?? `${schedule.when}: ${enabled ? 'on again' : 'paused'}.` });
  };
  const remove = async (schedule: ScheduleView) => {
    const failure = await list.remove(schedule);
    // Somebody may have deleted it elsewhere, which is what was asked for.
    if (failure && failure.code !== 'not_found') return toast({ message: failure.message });
    const input = inputOf(schedule);
    const undo = async (restored: ScheduleInput) => {
      const refused = await list.restore(schedule, restored);
      toast({ message: refused?.message ?? `${schedule.when}: back again.` });
    };
    const message = `${schedule.when}: deleted.${schedule.chatId ? ' Its chat stays.' : ''}`;
    toast({ message, ...(input ? { action: { label: 'Undo', onClick: () => void undo(input) } } : {}) });
  };

  return (
    <div className="grid max-w-3xl gap-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 ref={heading} tabIndex={-1} className="flex-1 font-semibold text-2xl">
          Schedules
        </h1>
        <AllSettingsLink />
        <Button variant="primary" size="small" disabled={assistants.length === 0} onClick={create}>
          <Plus aria-hidden className="size-4" />
          <span className="max-sm:sr-only">New schedule</span>
        </Button>
        <p className="w-full text-sm text-text-muted">
          An assistant answers by itself, on the days and at the time that you choose.
        </p>
      </div>
      <ScheduleList
        schedules={schedules}
        onEdit={edit}
        onRun={run}
        onEnable={setEnabled}
        onDelete={async (schedule) => (inputOf(schedule) ? remove(schedule) : setLeaving(schedule))}
      />
      {editing && (
        <ScheduleDialog {...editing} settings={{ schedules, assistants }} onSave={save} onClose={close} />
      )}
      {leaving && <DeleteDialog schedule={leaving} onDelete={() => void remove(leaving)} onClose={close} />}
    </div>
  );
}
