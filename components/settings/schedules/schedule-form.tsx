'use client';
// The form of a schedule: who answers, what is asked, on which days, at what time, in which zone.

import { useState } from 'react';
import type { Failure } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { DialogClose } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import type { ScheduleSettings } from '@/lib/schedules/views';
import { inWords } from '@/lib/schedules/weekly';
import { DayPicker } from './day-picker';
import type { ScheduleInput } from './schedule-input';
import { ZoneSelect } from './zone-select';

type ScheduleFormProps = {
  assistants: ScheduleSettings['assistants'];
  input: ScheduleInput;
  onChange: (input: ScheduleInput) => void;
  submit: string;
  /** Resolves with what went wrong, or null. */
  onSubmit: (input: ScheduleInput) => Promise<Failure | null>;
};

const FIELDS = ['assistantId', 'message', 'days', 'time', 'timeZone'];

export function ScheduleForm({ assistants, input, onChange, submit, onSubmit }: ScheduleFormProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const wrong = failure?.field?.split('.')[0] ?? '';
  const errorOf = (field: string) => wrong === field && failure?.message;
  const isReady = input.days.length > 0 && input.time !== '';
  const isGone = !assistants.some(({ id }) => id === input.assistantId);

  const change = (fields: Partial<ScheduleInput>) => {
    onChange({ ...input, ...fields });
    setFailure(null);
  };

  const save = async () => {
    if (busy) return;
    if (isGone) {
      setFailure({ code: 'invalid', field: 'assistantId', message: 'Choose an assistant.' });
      return;
    }
    setBusy(true);
    setFailure(await onSubmit(input));
    setBusy(false);
  };

  return (
    <form
      noValidate
      className="grid min-w-0 gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Assistant" error={errorOf('assistantId')}>
        {(aria) => (
          <Select
            {...aria}
            value={isGone ? '' : input.assistantId}
            onValueChange={(assistantId) => change({ assistantId })}
          >
            {isGone && <option value="">Choose one</option>}
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Message" error={errorOf('message')}>
        {(aria) => (
          <Textarea
            {...aria}
            value={input.message}
            maxLength={20_000}
            onChange={(event) => change({ message: event.target.value })}
          />
        )}
      </Field>
      <DayPicker value={input.days} error={errorOf('days')} onChange={(days) => change({ days })} />
      <div className="grid gap-4 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
        <Field label="Time" error={errorOf('time')}>
          {(aria) => (
            <Input
              {...aria}
              type="time"
              value={input.time}
              onChange={(event) => change({ time: event.target.value })}
            />
          )}
        </Field>
        <Field label="Time zone" error={errorOf('timeZone')}>
          {(aria) => (
            <ZoneSelect {...aria} value={input.timeZone} onValueChange={(timeZone) => change({ timeZone })} />
          )}
        </Field>
      </div>
      <p className="min-h-5 text-sm text-text-muted">{isReady && `${inWords(input)}.`}</p>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {!FIELDS.includes(wrong) && failure?.message}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose asChild>
          <Button>Cancel</Button>
        </DialogClose>
        <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
          {busy ? 'Saving…' : submit}
        </Button>
      </div>
    </form>
  );
}
