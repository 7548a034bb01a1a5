'use client';
// What stands below a row when there is a reason: its ideas, its notes, a question, and a change that was refused.

import type { Clock } from '@/lib/time/clock';
import type { Todo } from '@/lib/todos/todo';
import { useLoaded } from '../../ui/use-loaded';
import { onlyTodo } from '../store/problem';
import { useTodoProblems, useTodoStore } from '../todos-provider';
import { loadIdeas, loadNotes, loadNotice, loadQuestion } from './row-loads';
import type { OpenParts } from './use-open-parts';
import type { RowEdits } from './use-row-edits';

type RowPartsProps = {
  todo: Todo;
  clock: Clock;
  edits: RowEdits;
  parts: OpenParts;
  setParts: (parts: Partial<OpenParts>) => void;
  /** Of the question whether all that follow are meant, where it is asked. */
  answer: ((every: boolean | null) => void) | null;
};

export function RowParts({ todo, clock, edits, parts, setParts, answer }: RowPartsProps) {
  const { store } = useTodoStore();
  const problem = useTodoProblems().find((each) => onlyTodo(each) === todo.id);
  const Ideas = useLoaded(parts.ideas !== false, loadIdeas, () => setParts({ ideas: false }));
  const Notes = useLoaded(parts.notes !== false, loadNotes, () => setParts({ notes: false }));
  const Question = useLoaded(answer !== null, loadQuestion, () => answer?.(false));
  const Notice = useLoaded(problem !== undefined, loadNotice);
  return (
    <>
      {answer && Question && <Question task={todo.task} answer={answer} />}
      {problem && Notice && (
        <Notice
          key={problem.id}
          problem={problem}
          clock={clock}
          keepMine={() => store.insist(problem.id)}
          dismiss={() => store.dismiss(problem.id)}
        />
      )}
      {parts.notes && Notes && (
        <Notes
          todo={todo}
          save={(notes, base) => edits.change(base, { notes })}
          writing={parts.notes === 'new'}
          onClosed={(hasNotes) => setParts({ notes: hasNotes })}
          reopen={() => setParts({ notes: true })}
        />
      )}
      {parts.ideas && Ideas && (
        <Ideas
          todo={todo}
          save={(solutions, base) => edits.change(base, { solutions })}
          adding={parts.ideas === 'new'}
          onAdded={() => setParts({ ideas: true })}
        />
      )}
    </>
  );
}
