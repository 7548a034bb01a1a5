// The state of a thread, its history, and changes of it.

import { createRoute, z } from '@hono/zod-openapi';
import { AppError, notFound } from '@/lib/errors';
import { readId } from '@/lib/http';
import { readStoredBranch, readTree } from '@/lib/threads/branch';
import { noteOnCheckpoint, readNotes } from '@/lib/threads/note-metadata';
import { getThread } from '@/lib/threads/thread-record';
import {
  type Checkpoint,
  checkpointAt,
  checkpointId,
  checkpointsOf,
  historyOfTree,
  readCheckpointId,
} from './checkpoint';
import { answers, jsonBody, jsonObject } from './common-schema';
import { contains } from './contains';
import { LONGEST_TREE } from './create-run';
import { errors } from './errors';
import { createRouter } from './router';
import { threadParam } from './run-schema';
import { emptyState, selectState, toState } from './thread-json';
import { checkpointInput, historySchema, stateSchema, stateSelect, stateUpdateSchema } from './thread-schema';
import { updateState } from './update-state';

export const threadStateRouter = createRouter();

const tags = ['Threads'];
const state = answers('The state.', stateSchema.partial());
const query = z.object({ select: stateSelect, subgraphs: z.string().optional() });

async function readState(accountId: string, threadId: string, id: string | null) {
  const thread = await getThread(accountId, threadId);
  if (id === null) {
    const branch = await readStoredBranch(accountId, threadId, thread.headMessageId, LONGEST_TREE);
    const checkpoint = thread.headMessageId ? checkpointsOf(branch).at(-1) : undefined;
    return checkpoint ? toState(checkpoint, await readNotes(accountId, threadId)) : emptyState(threadId);
  }
  const place = readCheckpointId(id);
  if (!place) throw notFound('checkpoint');
  const [branch, notes] = await Promise.all([
    readStoredBranch(accountId, threadId, place.messageId, LONGEST_TREE),
    readNotes(accountId, threadId),
  ]);
  const checkpoint = checkpointAt(branch, place);
  if (!checkpoint) throw notFound('checkpoint');
  return toState(checkpoint, notes);
}

threadStateRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/state',
    tags,
    summary: 'Read the state of a thread',
    request: { params: threadParam, query },
    responses: { 200: state, ...errors(404, 422) },
  }),
  async (context) => {
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const found = await readState(context.get('accountId'), threadId, null);
    return context.json(selectState(found, context.req.valid('query').select), 200);
  },
);

threadStateRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/state/checkpoint',
    tags,
    summary: 'Read the state of a thread at a checkpoint, given as an object',
    request: {
      params: threadParam,
      body: jsonBody(z.object({ checkpoint: checkpointInput.nullish(), select: stateSelect })),
    },
    responses: { 200: state, ...errors(404, 413, 422) },
  }),
  async (context) => {
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const { checkpoint, select } = context.req.valid('json');
    const found = await readState(context.get('accountId'), threadId, checkpoint?.checkpoint_id ?? null);
    return context.json(selectState(found, select), 200);
  },
);

threadStateRouter.openapi(
  createRoute({
    method: 'get',
    path: '/threads/{thread_id}/state/{checkpoint_id}',
    tags,
    summary: 'Read the state of a thread at a checkpoint',
    request: { params: threadParam.extend({ checkpoint_id: z.string() }), query },
    responses: { 200: state, ...errors(404, 422) },
  }),
  async (context) => {
    const { thread_id, checkpoint_id } = context.req.valid('param');
    const found = await readState(context.get('accountId'), readId(thread_id, 'thread'), checkpoint_id);
    return context.json(selectState(found, context.req.valid('query').select), 200);
  },
);

function written(threadId: string, checkpoint: Checkpoint | null) {
  const place = {
    thread_id: threadId,
    checkpoint_ns: '',
    checkpoint_id: checkpoint && checkpointId(checkpoint),
  };
  // The JavaScript client reads one of the two, the Python client the other.
  return { checkpoint: { ...place, checkpoint_map: null }, configurable: place };
}

threadStateRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/state',
    tags,
    summary: 'Change the state of a thread',
    description:
      'Messages are appended; one whose id is there replaces that one. From an earlier checkpoint on it makes a fork.',
    request: { params: threadParam, body: jsonBody(stateUpdateSchema) },
    responses: { 200: answers('Where the thread is now.', jsonObject), ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const { values, checkpoint, checkpoint_id, as_node } = context.req.valid('json');
    const changed = await updateState(context.get('accountId'), threadId, {
      values,
      checkpointId: checkpoint?.checkpoint_id ?? checkpoint_id,
      asNode: as_node,
    });
    return context.json(written(threadId, changed), 200);
  },
);

threadStateRouter.openapi(
  createRoute({
    method: 'patch',
    path: '/threads/{thread_id}/state',
    tags,
    summary: 'Note metadata on the current checkpoint of a thread',
    request: { params: threadParam, body: jsonBody(z.object({ metadata: jsonObject })) },
    responses: { 200: answers('The checkpoint.', jsonObject), ...errors(404, 409, 413, 422) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const thread = await getThread(accountId, threadId);
    const branch = await readStoredBranch(accountId, threadId, thread.headMessageId, LONGEST_TREE);
    const current = checkpointsOf(branch).at(-1);
    if (!current) throw new AppError('conflict', 'This thread has no checkpoint yet. Say something first.');
    const { metadata } = context.req.valid('json');
    await noteOnCheckpoint(accountId, threadId, {
      messageId: current.messageId,
      steps: current.steps,
      metadata,
    });
    return context.json(written(threadId, current), 200);
  },
);

threadStateRouter.openapi(
  createRoute({
    method: 'post',
    path: '/threads/{thread_id}/history',
    tags,
    summary: 'List the states that a thread has had, newest first',
    request: { params: threadParam, body: jsonBody(historySchema) },
    responses: {
      200: answers('A page of states.', z.array(stateSchema.partial())),
      ...errors(404, 413, 422),
    },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const threadId = readId(context.req.valid('param').thread_id, 'thread');
    const { limit, before, metadata, checkpoint, select } = context.req.valid('json');
    const [, tree, notes] = await Promise.all([
      getThread(accountId, threadId),
      readTree(accountId, threadId, LONGEST_TREE),
      readNotes(accountId, threadId),
    ]);
    let states = historyOfTree(tree);
    const only = checkpoint?.checkpoint_id;
    if (only) states = states.filter((entry) => checkpointId(entry) === only);
    const mark =
      typeof before === 'string' ? before : (before?.checkpoint_id ?? before?.configurable?.checkpoint_id);
    if (mark) {
      const at = states.findIndex((entry) => checkpointId(entry) === mark);
      if (at === -1) throw notFound('checkpoint');
      states = states.slice(at + 1);
    }
    const shown = states
      .map((entry) => toState(entry, notes))
      .filter((entry) => !metadata || contains(entry.metadata, metadata))
      .slice(0, limit);
    return context.json(
      shown.map((entry) => selectState(entry, select)),
      200,
    );
  },
);
