// Lets one tool call take effect once, however often it is delivered.
import type { TodoChange } from '../change.ts';
import type { Queryable } from '../history.ts';

export type Execution = { runId: string; toolCallId: string; tool: string };

/**
 * Claims the call for this transaction, or returns what it did before. A second delivery at the same
 * time waits at the unique key until the first one commits.
 */
export async function claimExecution(
  tx: Queryable,
  accountId: string,
  { runId, toolCallId, tool }: Execution,
): Promise<TodoChange[] | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO tool_execution (run_id, tool_call_id, account_id, tool, output)
    VALUES (${runId}::uuid, ${toolCallId}, ${accountId}::uuid, ${tool}, '[]') ON CONFLICT DO NOTHING`;
  if (claimed === 1) return null;
  const [row] = await tx.$queryRaw<{ output: TodoChange[] }[]>`
    SELECT output FROM tool_execution
    WHERE account_id = ${accountId}::uuid AND run_id = ${runId}::uuid AND tool_call_id = ${toolCallId}`;
  if (!row) throw new Error(`The tool call ${toolCallId} belongs to another account.`);
  return row.output;
}

/** Keeps what the call did, for its next delivery. */
export async function storeOutput(
  tx: Queryable,
  accountId: string,
  { runId, toolCallId }: Execution,
  output: TodoChange[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE tool_execution SET output = ${JSON.stringify(output)}::jsonb
    WHERE account_id = ${accountId}::uuid AND run_id = ${runId}::uuid AND tool_call_id = ${toolCallId}`;
}
