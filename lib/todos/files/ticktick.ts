// The backup of TickTick: some lines about the file, then a table of all lists.
//
// Times are instants with a zone beside them, read on the clock of that zone. Checklists become lists in the notes.

import { type Clock, isTimeZone, localNow } from '../../time/clock.ts';
import { type Deadline, endOfDay } from '../../time/deadline.ts';
import type { TodoStatus } from '../todo.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';
import type { FileRows } from './file-rows.ts';
import { readSaid, type Said } from './said-todo.ts';

const isHead = (names: readonly string[]) =>
  ['list name', 'title', 'content'].every((name) => names.includes(name));

const STATUSES: Record<string, TodoStatus> = { '1': 'done', '2': 'archived', '-1': 'archived' };
const PRIORITIES: Record<string, string> = { '1': 'low', '3': 'medium', '5': 'high' };

/** Null for another table. */
export function readTickTick(text: string, clock: Clock): FileRows | null {
  const table = readCsvTable(text, isHead);
  if (table === null) return null;
  const found: FileRows = { format: 'ticktick', rows: [], problems: table.problems };
  const titles = new Map(table.rows.map(({ get }) => [get('taskId').trim(), get('Title').trim()]));
  for (const row of table.rows) {
    const said = saidIn(row, titles, clock);
    const { todo, problems } = readSaid(said, clock);
    if (todo) found.rows.push({ line: said.line, todo });
    found.problems.push(...problems);
  }
  return found;
}

function saidIn({ line, get }: CsvRow, titles: ReadonlyMap<string, string>, clock: Clock): Said {
  const due = get('Due Date').trim() || get('Start Date').trim();
  const deadline = deadlineOf(due, get('Timezone'), get('Is All Day'), clock);
  const content = get('Content').replace(/\r\n?/g, '\n');
  return {
    line,
    task: get('Title'),
    list: get('List Name'),
    status: STATUSES[get('Status').trim()] ?? 'not started',
    notes: isYes(get('Is Check list')) ? checklist(content) : content,
    ...(deadline === null ? { due } : { deadline }),
    rule: get('Repeat'),
    others: {
      'Part of': titles.get(get('parentId').trim() || '-') ?? '',
      Folder: get('Folder Name'),
      Tags: get('Tags'),
      Priority: PRIORITIES[get('Priority').trim()] ?? '',
    },
    completedAt: instantOrNone(get('Completed Time')),
    createdAt: instantOrNone(get('Created Time')),
  };
}

/** Null for none, and for what cannot be read. */
function deadlineOf(due: string, zone: string, isAllDay: string, clock: Clock): Deadline | null {
  const instant = instantOrNone(due);
  if (instant === undefined) return null;
  const timeZone = isTimeZone(zone.trim()) ? zone.trim() : clock.timeZone;
  const at = localNow({ now: Date.parse(instant), timeZone });
  return isYes(isAllDay) ? endOfDay(at.slice(0, 10)) : { at: `${at.slice(0, 16)}:00`, hasTime: true };
}

/** TickTick writes 2025-08-04T15:00:00+0000. */
function instantOrNone(text: string): string | undefined {
  const time = Date.parse(text.trim().replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

const isYes = (cell: string) => /^(?:y|yes|true|1)$/i.test(cell.trim());

/** Open items begin with one mark, done ones with another. */
function checklist(content: string): string {
  return content
    .split('\n')
    .map((line) => line.replace(/^\s*▫\s*/, '- [ ] ').replace(/^\s*▪\s*/, '- [x] '))
    .join('\n');
}
