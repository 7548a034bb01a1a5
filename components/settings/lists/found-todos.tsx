// What a file holds: its ToDos as they would be, and the lines that could not be read.

import { formatMinutes } from '@/lib/time/format';
import { formatRepeat } from '@/lib/time/format-repeat';
import { isoDeadline } from '@/lib/todos/deadline-words';
import type { FoundTodo, ImportPreview } from '@/lib/todos/files/import-preview';
import { readListKey } from '@/lib/todos/list-key';

export function FoundTodos({ preview }: { preview: ImportPreview }) {
  const { todos, count, problems, problemCount } = preview;
  return (
    <div className="grid gap-4">
      {problemCount > 0 && (
        <section
          aria-label="Lines that need a look"
          className="grid gap-1.5 rounded-xl bg-danger-soft p-3 text-sm"
        >
          <p className="font-medium text-danger">
            {problemCount === 1 ? '1 line needs a look' : `${problemCount} lines need a look`}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <ul tabIndex={0} aria-label="Lines" className="grid max-h-32 gap-1 overflow-y-auto">
            {problems.map(({ line, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line may have two problems, and the list never changes
              <li key={index} className="wrap-anywhere">
                Line {line}: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {todos.length > 0 && (
        <ul
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="In this file"
          className="max-h-[38dvh] divide-y overflow-y-auto rounded-xl border"
        >
          {todos.map((todo) => (
            <li key={todo.line} className="flex items-center gap-3 px-3 py-2">
              <span className="grid min-w-0 flex-1">
                <span className="truncate text-sm">{todo.task}</span>
                <span className="truncate text-text-muted text-xs">{factsOf(todo).join(' · ')}</span>
              </span>
              <span className="shrink-0 text-text-muted text-xs">
                {todo.isDuplicate ? 'Already here' : 'New'}
              </span>
            </li>
          ))}
          {count > todos.length && (
            <li className="px-3 py-2 text-sm text-text-muted">And {count - todos.length} more</li>
          )}
        </ul>
      )}
    </div>
  );
}

function factsOf({ category, status, estimateMinutes, deadline, repeat, ...todo }: FoundTodo): string[] {
  const due = deadline ? isoDeadline({ deadline: deadline.at, deadlineHasTime: deadline.hasTime }) : '';
  return [
    readListKey(category).category,
    due,
    estimateMinutes ? formatMinutes(estimateMinutes) : '',
    repeat ? formatRepeat(repeat) : '',
    status && status !== 'not started' ? status : '',
    todo.notes ? 'notes' : '',
  ].filter((fact) => fact !== '');
}
