// From the body of a request to a run: which assistant, what is to be answered, and with which configuration.

import type { z } from '@hono/zod-openapi';
import { type Configuration, readSettings, readTimeZone } from '@/lib/assistants/configuration';
import { assistantIdOf, ensureDefaultAssistant } from '@/lib/assistants/default-assistant';
import { GRAPH_ID } from '@/lib/assistants/graph';
import { AppError, notFound } from '@/lib/errors';
import { findModel } from '@/lib/models/catalogue';
import type { Ask } from '@/lib/runs/claim';
import type { RunLog } from '@/lib/runs/log';
import type { Overrides } from '@/lib/runs/run-record';
import { type SubmitRequest, submitRun } from '@/lib/runs/submit-run';
import { readTree } from '@/lib/threads/branch';
import { findThread } from '@/lib/threads/thread-record';
import { changeOf, isPlain } from './change-state';
import { branchTo, type Place, readCheckpointId } from './checkpoint';
import { readMessages } from './message-input';
import { toRows } from './message-rows';
import type { RunCreate, runCreateSchema } from './run-schema';

/** Past this many messages the beginning of a thread is left out. */
export const LONGEST_TREE = 5000;

/** What the run says itself; the rest is the assistant's. Throws an AppError `invalid`. */
function readOverrides({ config, context }: RunCreate): Overrides {
  const given: Configuration = { configurable: config?.configurable ?? {}, context: context ?? {} };
  const isSaid = (key: string) =>
    [given.configurable[key], given.context[key]].some(
      (value) => value !== undefined && value !== null && value !== '',
    );
  const settings = readSettings(given);
  const overrides: Overrides = {};
  if (isSaid('todo_category')) overrides.category = settings.category;
  if (isSaid('user_id')) overrides.endUser = settings.endUser;
  if (isSaid('task_maistro_role')) overrides.role = settings.role;
  const timeZone = readTimeZone(given);
  if (timeZone) overrides.timeZone = timeZone;
  if (settings.model) {
    if (findModel(settings.model).id !== settings.model) {
      throw new AppError('invalid', `There is no model "${settings.model}" here.`, {
        field: 'config.configurable.model',
      });
    }
    overrides.model = settings.model;
  }
  return overrides;
}

function placeOf(body: RunCreate): Place | null {
  const id =
    body.checkpoint?.checkpoint_id ?? body.checkpoint_id ?? body.config?.configurable?.checkpoint_id ?? null;
  if (id === null || id === '') return null;
  const place = typeof id === 'string' ? readCheckpointId(id) : null;
  if (!place) throw notFound('checkpoint');
  return place;
}

function inputOf({ input, command }: RunCreate) {
  if (command?.resume !== undefined && command.resume !== null) {
    throw new AppError('invalid', 'This graph never interrupts itself, so there is nothing to resume.', {
      field: 'command.resume',
    });
  }
  return [...readMessages(input, 'input'), ...readMessages(command?.update, 'command.update')];
}

/** Null when there is nothing to answer: the thread's last answer is complete. */
async function readAsk(accountId: string, threadId: string | null, body: RunCreate): Promise<Ask | null> {
  const input = inputOf(body);
  const place = placeOf(body);
  if (!place && input.length > 0 && isPlain(input)) return { messages: toRows(input) };
  if (threadId === null) {
    const { rows } = changeOf([], undefined, input);
    if (rows.length === 0)
      throw new AppError('invalid', 'Give at least one message.', { field: 'input.messages' });
    return { messages: rows };
  }
  const [thread, tree] = await Promise.all([
    findThread(accountId, threadId),
    readTree(accountId, threadId, LONGEST_TREE),
  ]);
  const branch = branchTo(tree, place ? place.messageId : (thread?.headMessageId ?? null));
  if (place && branch.length === 0) throw notFound('checkpoint');
  const { after, rows } = changeOf(branch, place?.steps, input);
  // What only appends is appended to whatever the thread says by the time the run begins.
  const isAppended = !place && after === (thread?.headMessageId ?? null);
  if (rows.length > 0) return isAppended ? { messages: rows } : { messages: rows, after };
  const last = branch.at(-1)?.message;
  if (!last) throw new AppError('invalid', 'Give at least one message.', { field: 'input.messages' });
  if (last.role === 'user') return { retry: last.id };
  const isCut = last.metadata?.status === 'failed' || last.metadata?.status === 'stopped';
  const question = branch.at(-2)?.message;
  return isCut && question?.role === 'user' ? { retry: question.id } : null;
}

function refuseInterrupts({ interrupt_before, interrupt_after }: RunCreate): void {
  for (const [field, nodes] of Object.entries({ interrupt_before, interrupt_after })) {
    if (nodes && nodes.length > 0) {
      throw new AppError('invalid', 'This graph cannot be interrupted at a node. Cancel the run instead.', {
        field,
      });
    }
  }
}

/** What is kept of the request, and shown as the run's `kwargs`. */
export function kwargsOf({ assistant_id: _, metadata: __, multitask_strategy: ___, ...kwargs }: RunCreate) {
  return Object.fromEntries(
    Object.entries(kwargs).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** Throws an AppError `invalid` for a body that could not begin a run: for one that is kept for later. */
export function checkRun(body: RunCreate): void {
  refuseInterrupts(body);
  readOverrides(body);
  inputOf(body);
}

export type CreatedRun = { log: RunLog; assistantId: string; body: RunCreate };

/**
 * Begins a run, or queues it. Without a thread it is stateless: it gets one of its own, which goes with it unless it
 * is to be kept. Throws an AppError: `invalid`, `not_found` or `busy`, and the violation of `run_pkey` when there is a
 * run with the id `runId` already.
 */
export async function createRun(
  accountId: string,
  threadId: string | null,
  body: z.output<typeof runCreateSchema>,
  runId?: string,
): Promise<CreatedRun> {
  refuseInterrupts(body);
  const overrides = readOverrides(body);
  const assistantId = assistantIdOf(accountId, body.assistant_id);
  const ask = await readAsk(accountId, threadId, body);
  const isKept = body.on_completion === 'keep';
  const request: SubmitRequest = {
    ...(runId ? { runId } : {}),
    accountId,
    threadId: threadId ?? crypto.randomUUID(),
    assistantId,
    ask,
    thread:
      threadId === null
        ? isKept
          ? 'create'
          : 'temporary'
        : body.if_not_exists === 'create'
          ? 'create'
          : 'existing',
    overrides,
    isTemporary: threadId === null && !isKept,
    afterSeconds: body.after_seconds ?? 0,
    record: {
      metadata: body.metadata ?? {},
      kwargs: kwargsOf(body),
      ...(body.config ? { config: body.config } : {}),
      multitaskStrategy: body.multitask_strategy ?? 'reject',
      webhook: body.webhook ?? null,
    },
  };
  const log = await submitRun(request).catch(async (error) => {
    // Made when it is first missed, so that every other run is spared the look.
    const isMissed =
      body.assistant_id === GRAPH_ID && error instanceof AppError && error.code === 'not_found';
    if (!isMissed || !(await ensureDefaultAssistant(accountId))) throw error;
    return submitRun(request);
  });
  return { log, assistantId, body };
}
