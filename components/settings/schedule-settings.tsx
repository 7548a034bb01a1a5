'use client';
// The schedules: those that there are, and a form for another one.

import Link from 'next/link';
import { useState } from 'react';
import { type Answer, requestJson } from '@/components/request-json';
import { buttonClass } from '@/components/ui/button';
import type { Color } from '@/lib/assistants/limits';
import type { ScheduleView } from '@/lib/schedules/views';
import { ScheduleForm, type ScheduleInput } from './schedule-form';
import { ScheduleList } from './schedule-list';

export type Choice = { id: string; name: string; color: Color };

type ScheduleSettingsProps = { assistants: Choice[]; initial: ScheduleView[] };
type Schedules = { schedules: ScheduleView[] };

export function ScheduleSettings({ assistants, initial }: ScheduleSettingsProps) {
  const [schedules, setSchedules] = useState(initial);
  const [notice, setNotice] = useState('');

  const show = (answer: Answer<Schedules>, done: string) => {
    if (answer.data) setSchedules(answer.data.schedules);
    setNotice(answer.failure?.message ?? done);
    return answer.failure ?? null;
  };
  const create = async (input: ScheduleInput) => {
    setNotice('');
    const answer = await requestJson<Schedules>('/api/schedules', 'POST', input);
    if (answer.failure) return answer.failure;
    return show(answer, 'The schedule is set. Its answers will stand in a chat of its own.');
  };
  const setEnabled = async ({ id, when }: ScheduleView, enabled: boolean) => {
    const answer = await requestJson<Schedules>(`/api/schedules/${id}`, 'PATCH', { enabled });
    show(answer, `${when}: ${enabled ? 'on again' : 'paused'}.`);
  };
  const remove = async ({ id, when }: ScheduleView) => {
    const answer = await requestJson<Schedules>(`/api/schedules/${id}`, 'DELETE');
    show(answer, `${when}: deleted. Its chat stays.`);
  };

  return (
    <div className="grid gap-6">
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-2xl">Schedules</h1>
          <p className="text-sm text-text-muted">
            An assistant answers by itself, on the days and at the time that you choose.
          </p>
        </div>
        <Link href="/settings" prefetch={false} className={buttonClass({ variant: 'quiet', size: 'small' })}>
          All settings
        </Link>
      </div>
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <section aria-labelledby="schedules" className="grid min-w-0 gap-3">
          <h2 id="schedules" className="font-semibold">
            Your schedules
          </h2>
          <ScheduleList schedules={schedules} onEnable={setEnabled} onDelete={remove} />
          <p role="status" className="min-h-5 text-sm text-text-muted">
            {notice}
          </p>
        </section>
        <ScheduleForm assistants={assistants} onCreate={create} />
      </div>
    </div>
  );
}
