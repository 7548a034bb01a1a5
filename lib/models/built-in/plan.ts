// What was understood -> the tool calls for it, one for each tool that is needed.

import type { ToolName } from './conversation';
import { planNote } from './plan-note';
import type { SearchInput } from './search';
import { searchFor } from './search-for';
import { estimateFor } from './steer/estimate';
import type { Change, NewItem, Request } from './understand/request';
import type { World } from './world';

export type Call = { tool: ToolName; input: Record<string, unknown> };

/** Empty when an answer needs no tool. What has to be looked up first is looked up first, and alone. */
export function plan(requests: Request[], world: World): Call[] {
  const lookups = requests.flatMap((request) => lookupOf(request, world) ?? []);
  const searches = lookups.map((input): Call => ({ tool: 'search_todos', input }));
  if (requests.some((request) => request.kind === 'search')) return searches;
  const acts = [...updateCall(requests, world), ...memoryCalls(requests)];
  return acts.length > 0 ? acts : searches;
}

function lookupOf(request: Request, world: World): SearchInput | null {
  if (request.kind === 'search') return request.input;
  return request.kind === 'ask' ? searchFor(request.question, world) : null;
}

function updateCall(requests: Request[], world: World): Call[] {
  const create = requests.flatMap((request) =>
    request.kind === 'create' ? request.items : request.kind === 'changes' ? request.create : [],
  );
  const update = requests.flatMap((request) =>
    request.kind === 'update' ? request.changes : request.kind === 'changes' ? request.update : [],
  );
  const remove = requests.flatMap((request) =>
    request.kind === 'remove' ? request.todos : request.kind === 'changes' ? request.remove : [],
  );
  const entries: Entry[] = [
    ...create.map((item): Entry => ['create', createInput(item, world)]),
    ...update.map((change): Entry => ['update', updateInput(change)]),
    ...remove.map((todo): Entry => ['remove', todo.id]),
  ];
  const count = Math.ceil(entries.length / MOST_ENTRIES);
  return Array.from({ length: count }, (_, index) => {
    const some = entries.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES);
    const lists = Map.groupBy(some, ([list]) => list);
    const input = Object.fromEntries([...lists].map(([list, of]) => [list, of.map(([, entry]) => entry)]));
    return { tool: 'update_todos', input };
  });
}

/** Of one call, as the tool takes them. */
const MOST_ENTRIES = 100;

type Entry = ['create' | 'update' | 'remove', unknown];

function createInput(item: NewItem, world: World): Record<string, unknown> {
  const minutes = item.minutes ?? estimateFor(item.task, world.role)?.minutes;
  return {
    task: item.task,
    ...(item.deadline === undefined ? {} : { deadline: item.deadline }),
    ...(minutes === undefined ? {} : { time_to_complete: minutes }),
    ...(item.repeat === undefined ? {} : { repeat: item.repeat }),
    ...(item.notes ? { notes: item.notes } : {}),
    ...(item.solutions === undefined || item.solutions.length === 0 ? {} : { solutions: item.solutions }),
    ...(item.status === undefined ? {} : { status: item.status }),
  };
}

function updateInput({ todo, patch }: Change): Record<string, unknown> {
  const { minutes, addNotes, ...fields } = patch;
  const isEmpty = Object.keys(patch).length === 0;
  return {
    id: todo.id,
    // Saying the title again changes nothing, and the server reports that it is there.
    ...(isEmpty ? { task: todo.task } : { plan: planNote(todo, patch) }),
    ...fields,
    ...(minutes === undefined ? {} : { time_to_complete: minutes }),
    ...(addNotes === undefined ? {} : { add_notes: addNotes }),
  };
}

function memoryCalls(requests: Request[]): Call[] {
  const profile = Object.assign(
    {},
    ...requests.map((request) => (request.kind === 'profile' ? request.profile : {})),
  );
  const memory = requests
    .flatMap((request) => (request.kind === 'instructions' ? [request.memory] : []))
    .at(-1);
  return [
    ...(Object.keys(profile).length > 0 ? [{ tool: 'update_profile' as const, input: profile }] : []),
    ...(memory === undefined ? [] : [{ tool: 'update_instructions' as const, input: { memory } }]),
  ];
}
