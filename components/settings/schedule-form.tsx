'use client';
// A new schedule: who answers, what is asked, on which days, at what time, in which zone.

import { useEffect, useState } from 'react';
import type { Failure } from '@/components/request-json';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { fieldClass, Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { DEFAULT_MESSAGE } from '@/lib/schedules/default-message';
import { inWords } from '@/lib/schedules/weekly';
import { DayPicker } from './schedule-days';
import type { Choice } from './schedule-settings';

export type ScheduleInput = {
  assistantId: string;
  message: string;
  days: number[];
  time: string;
  timeZone: string;
};

type ScheduleFormProps = {
  assistants: Choice[];
  /** Resolves with what went wrong, or null. */
  onCreate: (input: ScheduleInput) => Promise<Failure | null>;
};

const WEEKDAYS = [1, 2, 3, 4, 5];
const FIELDS = ['assistantId', 'message', 'days', 'time', 'timeZone'];

export function ScheduleForm({ assistants, onCreate }: ScheduleFormProps) {
  const [input, setInput] = useState<ScheduleInput>({
    assistantId: assistants[0]?.id ?? '',
    message: DEFAULT_MESSAGE,
    days: WEEKDAYS,
    time: '08:00',
    timeZone: 'UTC',
  });
  const [zones, setZones] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  // Only the browser knows where the person is.
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setInput((known) => ({ ...known, timeZone }));
    setZones([...new Set([timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])]);
  }, []);

  const change = (fields: Partial<ScheduleInput>) => {
    setInput({ ...input, ...fields });
    setFailure(null);
  };
  const errorOf = (field: string) => failure?.field?.split('.')[0] === field && failure.message;
  const isShown = FIELDS.includes(failure?.field?.split('.')[0] ?? '');
  const isReady = input.days.length > 0 && input.time !== '';

  return (
    <form
      noValidate
      aria-labelledby="new-schedule"
      className="grid min-w-0 gap-4 rounded-xl border p-4"
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy) return;
        setBusy(true);
        setFailure(await onCreate(input));
        setBusy(false);
      }}
    >
      <h2 id="new-schedule" className="font-semibold">
        New schedule
      </h2>
      <Field label="Assistant" error={errorOf('assistantId')}>
        {(aria) => (
          <select
            {...aria}
            value={input.assistantId}
            onChange={(event) => change({ assistantId: event.target.value })}
            className={`${fieldClass} h-10 pointer-coarse:h-11`}
          >
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
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
          <select
            {...aria}
            value={input.timeZone}
            onChange={(event) => change({ timeZone: event.target.value })}
            className={`${fieldClass} h-10 pointer-coarse:h-11`}
          >
            {(zones.length > 0 ? zones : [input.timeZone]).map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="min-h-5 text-sm text-text-muted">{isReady && `${inWords(input)}.`}</p>
      <p role="alert" className="text-danger text-sm empty:hidden">
        {!isShown && failure?.message}
      </p>
      <Button type="submit" variant="primary" aria-disabled={busy || undefined}>
        {busy ? 'Setting…' : 'Set schedule'}
      </Button>
    </form>
  );
}
