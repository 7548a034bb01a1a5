// The tool calls of an answer that ended early: each is settled as done or as never done, so that none stays open and
// the chat shows all that happened.

import { db } from '@/lib/db/client';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { Clock } from '@/lib/time/clock';
import type { TodoChange } from '@/lib/todos/change';
import { formatReport } from '@/lib/todos/report';

type Part = ChatMessage['parts'][number];
type ToolPart = Extract<Part, { toolCallId: string }>;
type Execution = { toolCallId: string; tool: string; output: TodoChange[] };
type Answer = { accountId: string; runId: string };

const NOT_DONE = 'The answer was stopped before this was done.';

const isOpenCall = (part: Part): part is ToolPart =>
  'toolCallId' in part && (part.state === 'input-streaming' || part.state === 'input-available');

/** Whether something in it is not finished. */
export function isUnsettled(parts: Part[]): boolean {
  return parts.some((part) => isOpenCall(part) || ('state' in part && part.state === 'streaming'));
}

/**
 * Calls that have not taken effect by now will not: their keys are taken. `parts` may lack calls that were executed
 * and never stored; they come last.
 */
export async function settleTools(answer: Answer, parts: Part[], clock: Clock): Promise<Part[]> {
  const open = parts.filter(isOpenCall).filter((part) => part.type === 'tool-update_todos');
  await takeKeys(
    answer,
    open.map((part) => part.toolCallId),
  );
  const executions = await readExecutions(answer);
  const known = new Set(parts.flatMap((part) => ('toolCallId' in part ? [part.toolCallId] : [])));
  const unknown = executions.filter(({ toolCallId }) => !known.has(toolCallId));
  return [
    ...parts.map((part) => settled(part, executions, clock)),
    ...unknown.flatMap((execution): Part[] => [{ type: 'step-start' }, done(execution, {}, clock)]),
  ];
}

/** The same without the database: nothing is known of what was done. */
export function closeParts(parts: Part[]): Part[] {
  return parts.map((part) => settled(part, [], { now: 0, timeZone: 'UTC' }));
}

function settled(part: Part, executions: Execution[], clock: Clock): Part {
  if (isOpenCall(part)) {
    const execution = executions.find(({ toolCallId }) => toolCallId === part.toolCallId);
    if (execution) return done(execution, part.input ?? {}, clock);
    return { ...part, state: 'output-error', input: part.input ?? {}, errorText: NOT_DONE } as Part;
  }
  if ('state' in part && part.state === 'streaming') return { ...part, state: 'done' };
  return part;
}

function done({ toolCallId, output }: Execution, input: unknown, clock: Clock): Part {
  const report = formatReport(output, clock);
  return {
    type: 'tool-update_todos',
    toolCallId,
    state: 'output-available',
    input,
    output: { report, changes: output },
  };
}

/** A transaction that is just carrying the call out is waited for. */
async function takeKeys({ accountId, runId }: Answer, toolCallIds: string[]): Promise<void> {
  if (toolCallIds.length === 0) return;
  await db.$executeRaw`
    INSERT INTO tool_execution (run_id, tool_call_id, account_id, tool, output)
    SELECT ${runId}::uuid, id, ${accountId}::uuid, 'update_todos', '[]' FROM unnest(${toolCallIds}::text[]) AS id
    ON CONFLICT DO NOTHING`;
}

function readExecutions({ accountId, runId }: Answer): Promise<Execution[]> {
  return db.$queryRaw`
    SELECT tool_call_id AS "toolCallId", tool, output FROM tool_execution
    WHERE run_id = ${runId}::uuid AND account_id = ${accountId}::uuid AND tool = 'update_todos'
      AND jsonb_array_length(output) > 0
    ORDER BY created_at`;
}
