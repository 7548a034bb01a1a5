// From the events of a run's log to those of the Agent Server's stream modes. A pure state machine: the same log
// gives the same events with the same numbers, so that a client which lost its connection continues by number.

import type { RunEvent } from '@/lib/runs/log';
import type { MessageMetadata } from '@/lib/threads/chat-message';
import type { StoredMessage } from '@/lib/threads/stored-message';
import { type Checkpoint, checkpointsOf } from '../checkpoint';
import { AGENT_NODE, type Step, stepsOf, toWire, type WireMessage } from '../message';
import { AnswerParts } from './answer-parts';
import { debugCheckpoint, debugTask, debugTaskResult } from './debug';
import { MessageChunks } from './message-chunks';
import type { StreamMode, WireEvent } from './modes';
import { RunnableEvents } from './runnable-events';

export type RunFacts = {
  runId: string;
  threadId: string;
  assistantId: string;
  attempt: number;
};

export class Translator {
  readonly #run: RunFacts;
  readonly #modes: ReadonlySet<StreamMode>;
  readonly #answer = new AnswerParts();
  readonly #chunks: MessageChunks;
  readonly #runnables: RunnableEvents;
  #answerId = '';
  #metadata: MessageMetadata = {};
  #checkpoint: Checkpoint | null = null;
  #messages: WireMessage[] = [];
  /** How many steps of the answer have been told. */
  #told = 0;
  #toldMessages = 0;
  #error: { error: string; message: string } | null = null;

  constructor(run: RunFacts, modes: Iterable<StreamMode>) {
    this.#run = run;
    this.#modes = new Set(modes);
    this.#chunks = new MessageChunks(run);
    this.#runnables = new RunnableEvents(run);
  }

  get values(): { messages: WireMessage[] } {
    return { messages: this.#messages };
  }

  /** Why the run failed, if it did. */
  get error(): { error: string; message: string } | null {
    return this.#error;
  }

  /** The first event of every stream. */
  metadata(): WireEvent {
    const { runId, attempt, threadId } = this.#run;
    return { event: 'metadata', data: { run_id: runId, attempt, thread_id: threadId } };
  }

  /** The state that the run begins with, its input included. */
  begin(history: StoredMessage[]): WireEvent[] {
    this.#messages = history.flatMap(({ message, extra }) => toWire(message, extra));
    this.#checkpoint = checkpointsOf(history).at(-1) ?? null;
    return this.#only([
      ['events', () => this.#runnables.begin(this.values)],
      ['values', () => [{ event: 'values', data: this.values }]],
      ...this.#checkpointEvents(this.#checkpoint),
    ]);
  }

  read(event: RunEvent): WireEvent[] {
    this.#answer.read(event);
    switch (event.type) {
      case 'start':
        this.#answerId = event.messageId ?? '';
        this.#metadata = (event.messageMetadata as MessageMetadata | undefined) ?? {};
        return [];
      case 'start-step':
        return this.#startNode(AGENT_NODE);
      case 'text-delta':
      case 'tool-input-start':
      case 'tool-input-delta':
      case 'tool-input-available': {
        const chunk = this.#chunks.read(event, this.#currentMessageId(), this.#model());
        if (!chunk) return [];
        return this.#only([
          ['messages-tuple', () => this.#chunks.tuple(chunk)],
          ['messages', () => this.#chunks.partial(chunk, this.#current())],
          ['events', () => this.#runnables.modelStream(chunk)],
        ]);
      }
      case 'tool-output-available': {
        const name = this.#answer.toolName(event.toolCallId);
        const output = event.output as Record<string, unknown>;
        const data = { type: 'tool_result', tool: name, tool_call_id: event.toolCallId, ...output };
        return this.#only([['custom', () => [{ event: 'custom', data }]]]);
      }
      case 'finish-step':
        return this.#tell();
      case 'finish':
        return this.#finish(event.messageMetadata as MessageMetadata | undefined);
      default:
        return [];
    }
  }

  #finish(metadata: MessageMetadata = {}): WireEvent[] {
    this.#metadata = { ...this.#metadata, ...metadata };
    const events = this.#tell();
    const { status, error } = this.#metadata;
    if (status === 'failed' && error) {
      this.#error = { error: error.code, message: error.message };
      events.push({ event: 'error', data: this.#error });
    }
    const ended =
      status === 'stopped'
        ? 'interrupted'
        : status !== 'failed'
          ? 'success'
          : error?.code === 'model_timeout'
            ? 'timeout'
            : 'error';
    events.push(...this.#only([['events', () => this.#runnables.end(this.values)]]));
    events.push({ event: 'end', data: { run_id: this.#run.runId, status: ended } });
    return events;
  }

  /** The steps that have ended since it was called last. */
  #tell(): WireEvent[] {
    const steps = this.#steps();
    const news = steps.slice(this.#told);
    return news.flatMap((step) => this.#tellStep(step));
  }

  #tellStep(step: Step): WireEvent[] {
    this.#told += 1;
    this.#toldMessages += step.messages.length;
    this.#messages = [...this.#messages, ...step.messages];
    const before = this.#checkpoint;
    const started = step.node === AGENT_NODE ? [] : this.#startNode(step.node);
    const isOpen =
      step.node === AGENT_NODE && step.messages.some((m) => m.type === 'ai' && m.tool_calls.length > 0);
    const checkpoint: Checkpoint = {
      threadId: this.#run.threadId,
      messageId: this.#answerId,
      steps: this.#told,
      messages: this.#messages,
      next: isOpen
        ? [
            ...new Set(
              step.messages.flatMap((m) => (m.type === 'ai' ? m.tool_calls.map((call) => call.name) : [])),
            ),
          ]
        : step.node === AGENT_NODE
          ? []
          : [AGENT_NODE],
      error: null,
      source: 'loop',
      step: (before?.step ?? -1) + 1,
      runId: this.#run.runId,
      writes: step,
      createdAt: new Date(),
      parent: before ? { messageId: before.messageId, steps: before.steps } : null,
    };
    this.#checkpoint = checkpoint;
    const update = { [step.node]: { messages: step.messages } };
    const result = debugTaskResult(checkpoint);
    return [
      ...started,
      ...this.#only([
        ['messages', () => this.#chunks.complete(step)],
        ['messages-tuple', () => (step.node === AGENT_NODE ? [] : this.#chunks.wholes(step))],
        ['events', () => this.#runnables.nodeEnd(step)],
        ['tasks', () => [{ event: 'tasks', data: result.payload }]],
        ['debug', () => [{ event: 'debug', data: result }]],
        ['updates', () => [{ event: 'updates', data: update }]],
        ['values', () => [{ event: 'values', data: this.values }]],
        ...this.#checkpointEvents(checkpoint),
      ]),
    ];
  }

  #startNode(node: string): WireEvent[] {
    const task = debugTask(this.#run, node, (this.#checkpoint?.step ?? -1) + 1, this.values);
    this.#chunks.enter(node, task.step);
    return this.#only([
      ['tasks', () => [{ event: 'tasks', data: task.payload }]],
      ['debug', () => [{ event: 'debug', data: task }]],
      ['events', () => this.#runnables.nodeStart(node, this.values)],
    ]);
  }

  #checkpointEvents(checkpoint: Checkpoint | null): [StreamMode, () => WireEvent[]][] {
    if (!checkpoint) return [];
    const debug = () => debugCheckpoint(checkpoint);
    return [
      ['checkpoints', () => [{ event: 'checkpoints', data: debug().payload }]],
      ['debug', () => [{ event: 'debug', data: debug() }]],
    ];
  }

  #steps(): Step[] {
    return stepsOf({
      id: this.#answerId,
      role: 'assistant',
      parts: this.#answer.parts,
      metadata: this.#metadata,
    });
  }

  /** The message that the model is saying. */
  #current(): WireMessage | null {
    return this.#steps()[this.#told]?.messages[0] ?? null;
  }

  #currentMessageId(): string {
    return this.#toldMessages === 0 ? this.#answerId : `${this.#answerId}.${this.#toldMessages}`;
  }

  #model(): string | null {
    return this.#metadata.model ?? null;
  }

  #only(events: [StreamMode, () => WireEvent[]][]): WireEvent[] {
    return events.flatMap(([mode, make]) => (this.#modes.has(mode) ? make() : []));
  }
}
