// What the assistants do by the clock.
import type { Metadata } from 'next';
import { ScheduleSettings } from '@/components/settings/schedules/schedule-settings';
import { pageAccount } from '@/lib/auth/page-account';
import { readScheduleSettings } from '@/lib/schedules/views';

export const metadata: Metadata = { title: 'Schedules' };

export default async function SchedulesPage() {
  const account = await pageAccount('/settings/schedules');
  return <ScheduleSettings initial={await readScheduleSettings(account.id)} />;
}
