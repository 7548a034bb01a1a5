'use client';
// The schedules, and what can be done to them. Each answer of the server brings all of them.

import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, requestJson } from '@/components/request-json';
import type { ScheduleSettings, ScheduleView } from '@/lib/schedules/views';
import { changesOf, inputOf, type ScheduleInput } from './schedule-input';

/** Each resolves with what went wrong, or null. */
export function useSchedules(initial: ScheduleSettings) {
  const [settings, setSettings] = useState(initial);

  // One request after the other, so that the last answer is the newest one.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const ask = useCallback((path = '', method = 'GET', body?: unknown): Promise<Failure | null> => {
    const result = last.current.then(async () => {
      const { data, failure } = await requestJson<ScheduleSettings>(`/api/schedules${path}`, method, body);
      if (data) setSettings(data);
      return failure ?? null;
    });
    last.current = result;
    return result;
  }, []);

  /** Afterwards the list shows what another tab has done, which may be why it failed. */
  const change = useCallback(
    async (path: string, method: string, body?: unknown): Promise<Failure | null> => {
      const failure = await ask(path, method, body);
      if (failure) await ask();
      return failure;
    },
    [ask],
  );

  // Another tab, a program or the clock may have changed them.
  useEffect(() => {
    const onVisible = () => {
      if (document.visibilityState === 'visible') void ask();
    };
    onVisible();
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [ask]);

  return {
    ...settings,
    create: (input: ScheduleInput) => change('', 'POST', input),
    edit: (schedule: ScheduleView, input: ScheduleInput) => {
      const before = inputOf(schedule);
      return change(`/${schedule.id}`, 'PATCH', before ? changesOf(before, input) : input);
    },
    setEnabled: ({ id }: ScheduleView, enabled: boolean) => change(`/${id}`, 'PATCH', { enabled }),
    runNow: ({ id }: ScheduleView) => change(`/${id}/run`, 'POST'),
    remove: ({ id }: ScheduleView) => change(`/${id}`, 'DELETE'),
    /** Made anew with its id, under which its chat goes on. */
    restore: ({ id, enabled }: ScheduleView, input: ScheduleInput) =>
      change('', 'POST', { ...input, id, enabled }),
  };
}
