// Checkpoints, derived from the messages, so that the browser and the API show one truth: one after each message
// of a person, and within an answer one after what each node did.

import type { StoredMessage } from '@/lib/threads/stored-message';
import { AGENT_NODE, type Step, stepsOf, type WireMessage } from './message';

/** A place in a thread: after so many steps of a message. */
export type Place = { messageId: string; steps: number };

export type Checkpoint = Place & {
  threadId: string;
  /** All messages up to here. */
  messages: WireMessage[];
  next: string[];
  error: string | null;
  source: 'input' | 'loop' | 'update';
  step: number;
  runId: string | null;
  /** What was added since the checkpoint before, by node. */
  writes: Step;
  createdAt: Date;
  parent: Place | null;
};

export const checkpointId = ({ messageId, steps }: Place): string => `${messageId}.${steps}`;

const CHECKPOINT = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.(\d{1,4})$/;

/** Null for what is no checkpoint's id. */
export function readCheckpointId(id: string): Place | null {
  const [, messageId, steps] = CHECKPOINT.exec(id) ?? [];
  return messageId && steps ? { messageId, steps: Number(steps) } : null;
}

/** The calls of the last model message that no tool has answered yet, as nodes. */
function pendingTools(messages: WireMessage[]): string[] {
  const answered = new Set(
    messages.flatMap((message) => (message.type === 'tool' ? [message.tool_call_id] : [])),
  );
  const calls = messages.flatMap((message) => (message.type === 'ai' ? message.tool_calls : []));
  return [...new Set(calls.filter((call) => !answered.has(call.id)).map((call) => call.name))];
}

function nextOf(messages: WireMessage[], isCut: boolean): string[] {
  const last = messages.at(-1);
  if (!last) return [];
  const tools = pendingTools(messages.slice(-50));
  if (tools.length > 0) return tools;
  return last.type !== 'ai' || isCut ? [AGENT_NODE] : [];
}

const isQuestion = ({ message }: StoredMessage) => message.role !== 'assistant';

/** Several messages of one input are one checkpoint: all but the last have none of their own. */
function isContinued(stored: StoredMessage, following: StoredMessage | undefined): boolean {
  if (!following || stored.runId === null || following.runId !== stored.runId) return false;
  return isQuestion(stored) && isQuestion(following);
}

/** The checkpoints of one branch, oldest first. */
export function checkpointsOf(branch: StoredMessage[]): Checkpoint[] {
  const checkpoints: Checkpoint[] = [];
  let messages: WireMessage[] = [];
  let waiting: WireMessage[] = [];
  for (const [index, stored] of branch.entries()) {
    const { message, extra, runId, threadId, createdAt } = stored;
    const steps = stepsOf(message, extra);
    const { status, error } = message.metadata ?? {};
    const isCut = status === 'stopped' || status === 'failed';
    // The failure of an answer without words belongs to the question.
    const before = checkpoints.at(-1);
    if (steps.length === 0 && isCut && before) before.error = error?.message ?? null;
    for (const [done, step] of steps.entries()) {
      messages = [...messages, ...step.messages];
      waiting = [...waiting, ...step.messages];
      if (isContinued(stored, branch[index + 1])) continue;
      const isLast = done === steps.length - 1;
      const parent = checkpoints.at(-1);
      checkpoints.push({
        threadId,
        messageId: message.id,
        steps: done + 1,
        messages,
        next: nextOf(messages, isCut && isLast),
        error: isCut && isLast ? (error?.message ?? null) : null,
        source: runId === null ? 'update' : isQuestion(stored) ? 'input' : 'loop',
        step: checkpoints.length,
        runId,
        writes: { node: step.node, messages: waiting },
        createdAt,
        parent: parent ? { messageId: parent.messageId, steps: parent.steps } : null,
      });
      waiting = [];
    }
  }
  return checkpoints;
}

/** The branch of a tree that ends at one message; empty when it is not there. */
export function branchTo(tree: StoredMessage[], messageId: string | null): StoredMessage[] {
  const byId = new Map(tree.map((stored) => [stored.message.id, stored]));
  const branch: StoredMessage[] = [];
  for (let id = messageId; id !== null; ) {
    const stored = byId.get(id);
    if (!stored) break;
    branch.push(stored);
    id = stored.parentId;
  }
  return branch.reverse();
}

/** The checkpoint at a place, or null when there is none. */
export function checkpointAt(tree: StoredMessage[], place: Place): Checkpoint | null {
  const found = checkpointsOf(branchTo(tree, place.messageId));
  return found.find(({ messageId, steps }) => messageId === place.messageId && steps === place.steps) ?? null;
}

/** All checkpoints of all branches, newest first. */
export function historyOfTree(tree: StoredMessage[]): Checkpoint[] {
  const parents = new Set(tree.map(({ parentId }) => parentId));
  const order = new Map(tree.map(({ message, seq }) => [message.id, seq]));
  const found = new Map<string, Checkpoint>();
  for (const leaf of tree.filter(({ message }) => !parents.has(message.id))) {
    for (const checkpoint of checkpointsOf(branchTo(tree, leaf.message.id))) {
      found.set(checkpointId(checkpoint), checkpoint);
    }
  }
  const seqOf = ({ messageId }: Place) => order.get(messageId) ?? 0;
  return [...found.values()].sort((a, b) => seqOf(b) - seqOf(a) || b.steps - a.steps);
}
