// What was understood, or what the tools reported -> the text of the answer.

import { parseReport, type ReportEntry } from '@/lib/todos/report';
import { isOpen } from '@/lib/todos/todo';
import type { Step } from '../conversation';
import { fromReport, type KnownTodo, stub, withReported } from '../known-todo';
import { readRule } from '../steer/rules';
import type { Request } from '../understand/request';
import { bold } from '../words/markdown';
import { todoById, type World } from '../world';
import { OTHER } from './about';
import { changesAnswer } from './changes';
import { addQuestion, removeQuestion, whichQuestion } from './questions';
import { questionAnswer } from './questions-asked';
import { undoneAnswer } from './undone';

/** For a turn that needs no tool, or only searches. */
export function answer(requests: Request[], world: World): string {
  return requests.map((request) => answerOne(request, world)).join('\n\n');
}

/** For a turn whose tools have reported; questions that came with the request are answered with it. */
export function answerSteps(steps: Step[], requests: Request[], world: World, said: string): string {
  const failed = steps.filter((step) => step.failed);
  const updates = steps.filter((step) => step.tool === 'update_todos' && !step.failed);
  const entries = updates.flatMap((step) => parseReport(step.report));
  const known = withNamed(world, updates.flatMap(namedIn));
  const after = applied(known, entries);
  const isNew = requests.some((request) => request.kind === 'create' || request.kind === 'changes');
  const isUndo = requests.some((request) => request.kind === 'changes' && request.isUndo);
  const parts = [
    isUndo ? undoneAnswer(entries, known) : changesAnswer(entries, known, said, isNew),
    ...failed.map((step) => `That did not work: ${step.report}`),
    ...requests.flatMap((request) =>
      request.kind === 'ask' ? [questionAnswer(request.question, after)] : [],
    ),
    ...requests.flatMap((request) =>
      request.kind === 'instructions' ? [instructionTaken(request.said, world)] : [],
    ),
  ].filter((part) => part !== '');
  // The profile is kept without a word about it, but no answer may be empty.
  return parts.length > 0 ? parts.join('\n\n') : 'Thank you. What shall I put on your list?';
}

function answerOne(request: Request, world: World): string {
  switch (request.kind) {
    case 'ask':
      return questionAnswer(request.question, world);
    case 'say':
      return request.text;
    case 'which':
      return whichQuestion(request.candidates);
    case 'confirm-remove':
      return removeQuestion(request.todos);
    case 'confirm-create':
      return addQuestion(request.task);
    case 'not-found':
      return notFound(request.phrase, request.asked ?? false, world);
    default:
      return OTHER;
  }
}

function notFound(phrase: string, asked: boolean, world: World): string {
  const kept = asked ? '' : ', so I changed nothing';
  const isPronoun =
    /^(?:it|this|that|them|those|these|both|they|all|the same)(?: (?:one|task|to-?do|item|thing)s?)?$/i.test(
      phrase,
    );
  if (isPronoun) return `I am not sure which ToDo you mean${kept}. Please name it.`;
  if (/^(?:all|everything|every|each)\b/i.test(phrase))
    return `Nothing on the list is meant by "${phrase}"${kept}.`;
  const some = world.open.slice(0, 5).map((todo) => `- ${bold(todo.task)}`);
  const hint = some.length > 0 ? ` These are open:\n\n${some.join('\n')}` : '';
  return `I find no open ToDo like "${phrase}"${kept}.${hint}`;
}

function instructionTaken(said: string, world: World): string {
  if (said === '') return 'I have forgotten that.';
  const rule = readRule(said, world.context.clock);
  if (rule.defaultTime) return `I will set deadlines without an hour to ${rule.defaultTime}.`;
  if (rule.alwaysEstimate === true) return 'I will ask for an estimate whenever one is missing.';
  if (rule.alwaysEstimate === false) return 'I will not ask for estimates.';
  if (rule.titleStyle) return `I will write titles ${STYLES[rule.titleStyle]}.`;
  if (rule.neverAskForDeadlines) return 'I will not ask for deadlines.';
  return 'I have kept that in your words. Following it takes a language model; I work by fixed rules and cannot.';
}

const STYLES = { capital: 'with a capital letter', upper: 'in capitals', lower: 'in lower case' } as const;

/** A ToDo that the server found there already, beyond those in the context: its title stands in the call. */
function namedIn({ input, report }: Step): KnownTodo[] {
  const create = typeof input === 'object' && input !== null && 'create' in input ? input.create : [];
  if (!Array.isArray(create)) return [];
  return parseReport(report)
    .slice(0, create.length)
    .flatMap((entry, index) => {
      const task: unknown = create[index]?.task;
      if ((entry.action !== 'updated' && entry.action !== 'unchanged') || typeof task !== 'string') return [];
      return [stub(entry.id, task)];
    });
}

function withNamed(world: World, named: KnownTodo[]): World {
  const more = named.filter((todo) => !todoById(world, todo.id));
  return more.length === 0 ? world : { ...world, open: [...world.open, ...more] };
}

/** The world as the reports left it. */
function applied(world: World, entries: ReportEntry[]): World {
  let open = world.open;
  for (const entry of entries) {
    if (entry.action === 'created') open = [...open, fromReport(entry.todo)];
    if (entry.action === 'removed') open = open.filter((todo) => todo.id !== entry.todo.id);
    if (entry.action === 'updated') {
      open = open.map((todo) => (todo.id === entry.id ? withReported(todo, entry.changed) : todo));
    }
  }
  const still = open.filter(isOpen);
  const openCount = world.context.openCount + still.length - world.open.length;
  return { ...world, open: still, context: { ...world.context, openCount } };
}
