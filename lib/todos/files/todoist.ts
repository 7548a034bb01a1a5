// The table that Todoist exports of a project: a task, a section or a comment a row.
//
// Subtasks become ToDos of their own that name what they belong to. Sections and priorities, which Maistro does not
// have, stand in the notes, and comments follow them.

import type { Clock } from '../../time/clock.ts';
import { type CsvRow, readCsvTable } from './csv-table.ts';
import type { FileRows } from './file-rows.ts';
import { readSaid, type Said } from './said-todo.ts';

const isHead = (names: readonly string[]) => names.includes('type') && names.includes('content');

/** What Todoist writes for none. */
const NO_PRIORITY = '4';

/** Null for another table. */
export function readTodoist(text: string, clock: Clock): FileRows | null {
  const table = readCsvTable(text, isHead);
  if (table === null) return null;
  const found: FileRows = { format: 'todoist', rows: [], problems: table.problems };
  for (const said of tasksOf(table.rows)) {
    const { todo, problems } = readSaid(said, clock);
    if (todo) found.rows.push({ line: said.line, todo });
    found.problems.push(...problems);
  }
  return found;
}

function tasksOf(rows: readonly CsvRow[]): Said[] {
  const tasks: Said[] = [];
  /** The task of each indent above the current one. */
  let above: string[] = [];
  let section = '';
  for (const { line, get } of rows) {
    const type = get('TYPE').trim().toLowerCase();
    const content = get('CONTENT');
    if (type === 'section') {
      section = content;
      above = [];
    } else if (type === 'note') {
      const task = tasks.at(-1);
      if (task) task.notes = [task.notes, content].filter((part) => part?.trim()).join('\n\n');
    } else if (type === 'task' || type === '') {
      const indent = Math.max(1, Number(get('INDENT')) || 1);
      above = above.slice(0, indent - 1);
      const priority = get('PRIORITY').trim();
      tasks.push({
        line,
        // An asterisk in front makes a task that cannot be ticked.
        task: content.replace(/^\* /, ''),
        notes: get('DESCRIPTION'),
        due: get('DATE') || get('DEADLINE'),
        estimate: durationOf(get('DURATION'), get('DURATION_UNIT')),
        others: {
          'Part of': above.at(-1) ?? '',
          Section: section,
          Priority: priority === NO_PRIORITY ? '' : priority,
        },
      });
      above.push(content);
    }
  }
  return tasks;
}

function durationOf(amount: string, unit: string): string {
  const length = amount.trim();
  if (length === '' || length.toLowerCase() === 'none') return '';
  return /^day/i.test(unit.trim()) ? `${length} days` : length;
}
