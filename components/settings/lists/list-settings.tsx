'use client';
// Ways out of Maistro and into it: addresses for calendar programs, files of ToDos.

import dynamic from 'next/dynamic';
import { Button } from '@/components/ui/button';
import { useChosenFile } from '@/components/ui/use-chosen-file';
import type { Feed } from '@/lib/calendar/feeds';
import { AllSettingsLink } from '../all-settings-link';
import { ExportLists } from './export-lists';
import { FeedList } from './feed-list';
import type { List } from './lists';

const ImportTodos = dynamic(() => import('./import-todos').then((module) => module.ImportTodos));

const TODO_FILE = {
  label: 'A file of ToDos',
  accept: '.csv,.json,text/csv,application/json',
  // As lib/todos/files/read-file.ts takes it.
  limit: 5_000_000,
  ifLarger: 'Divide it.',
};

type ListSettingsProps = {
  lists: List[];
  feeds: Feed[];
  /** When the server read them, in milliseconds since 1970. */
  now: number;
};

export function ListSettings({ lists, feeds, now }: ListSettingsProps) {
  const { file, over, choose, input, close } = useChosenFile(TODO_FILE);
  return (
    <div className="grid gap-8">
      <div className="grid gap-0.5">
        <div className="flex items-center gap-3">
          <h1 className="min-w-0 flex-1 font-semibold text-2xl">Lists</h1>
          <AllSettingsLink />
        </div>
        <p className="max-w-prose text-sm text-text-muted">
          Your ToDos are yours: show them in a calendar, take them out as files, or bring them in from
          elsewhere.
        </p>
      </div>
      <section aria-labelledby="calendar" className="grid gap-3">
        <h2 id="calendar" className="font-semibold">
          Calendar addresses
        </h2>
        <p className="max-w-prose text-sm text-text-muted">
          A calendar program that subscribes to a list’s address shows its open ToDos on their days. Whoever
          has the address can read them, so keep it to yourself; revoked, it leads nowhere for good.
        </p>
        <FeedList lists={lists} initial={feeds} now={now} />
      </section>
      <section aria-labelledby="export" className="grid gap-3">
        <h2 id="export" className="font-semibold">
          Export
        </h2>
        <ExportLists lists={lists} />
      </section>
      <section aria-labelledby="import" className="grid gap-3">
        <h2 id="import" className="font-semibold">
          Import
        </h2>
        <p className="max-w-prose text-sm text-text-muted">
          A file that Maistro, Todoist or TickTick exported, or any CSV with a column of titles. You see what
          is in it before anything happens.
        </p>
        <input {...input} />
        <Button onClick={choose} className="w-fit">
          Choose a file
        </Button>
        <p className="text-sm text-text-muted pointer-coarse:hidden">Or drop one anywhere on this page.</p>
      </section>
      {over && (
        <div
          aria-hidden
          className="pointer-events-none fixed inset-2 z-30 flex items-center justify-center rounded-2xl border-2 border-assistant border-dashed bg-background/80 font-medium"
        >
          Drop the file to import it
        </div>
      )}
      {file && (
        <ImportTodos key={file.id} file={file} lists={lists} onChooseAnother={choose} onClose={close} />
      )}
    </div>
  );
}
