// One thread's messages and how its answer stands, outside React, so that an answer goes on arriving while the person
// reads another thread. It holds the state that the AI SDK's chat works on.

import type { ChatState, ChatStatus } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { ChatEngine } from './chat-engine';
import type { Undone } from './chat-requests';
import type { ChatRequest, ChatSnapshot, Queued, ThreadTitle } from './chat-snapshot';
import type { LeftWork } from './left-work';
import { MessageNotes, type Note } from './message-notes';

/** How often the screen follows a streaming answer, in milliseconds. */
const THROTTLE = 40;

const importEngine = () => import('./chat-engine');

export const preloadEngine = (): void => {
  // When it fails it is tried again with the message, and told then.
  importEngine().catch(() => {});
};

/** The page around a chat. */
export type Around = {
  /** Hears of the thread when the server has taken a message for it. */
  onThread: (thread: ThreadTitle) => void;
  /** Resolves when the server has what was changed by hand until now, or is not reached. */
  whenListsSent: () => Promise<void>;
};

export class OpenChat implements ChatState<ChatMessage> {
  readonly id: string;
  readonly #around: Around;
  #current: ChatSnapshot;
  #published: ChatSnapshot;
  #engine: ChatEngine | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #notes = new MessageNotes();
  readonly #listeners = new Set<() => void>();

  constructor(id: string, messages: ChatMessage[], around: Around, hasMore = false) {
    this.id = id;
    this.#around = around;
    this.#current = {
      messages,
      hasMore,
      queue: [],
      left: [],
      undone: {},
      editing: null,
      status: 'ready',
      error: undefined,
    };
    this.#published = this.#current;
  }

  get onThread() {
    return this.#around.onThread;
  }

  get whenListsSent() {
    return this.#around.whenListsSent;
  }

  get status() {
    return this.#current.status;
  }
  set status(status: ChatStatus) {
    this.#change({ status });
    this.#publish();
  }

  get error() {
    return this.#current.error;
  }
  set error(error: Error | undefined) {
    this.#change({ error });
    this.#publish();
  }

  get messages() {
    return this.#current.messages;
  }
  set messages(messages: ChatMessage[]) {
    this.#change({ messages });
  }

  get hasMore() {
    return this.#current.hasMore;
  }

  get queue() {
    return this.#current.queue;
  }
  set queue(queue: Queued[]) {
    this.#change({ queue });
    this.#publish();
  }

  get left() {
    return this.#current.left;
  }
  set left(left: LeftWork[]) {
    this.#change({ left });
    this.#publish();
  }

  get undone() {
    return this.#current.undone;
  }
  set undone(undone: Record<string, Undone>) {
    this.#change({ undone });
    this.#publish();
  }

  get editing() {
    return this.#current.editing;
  }
  set editing(editing: string | null) {
    this.#change({ editing });
    this.#publish();
  }

  get isBusy(): boolean {
    return this.status === 'submitted' || this.status === 'streaming';
  }

  /** Shows what the server knows, all at once. */
  show(messages: ChatMessage[], hasMore: boolean): void {
    this.#notes.forget(messages);
    this.#change({ messages, hasMore });
    this.#publish();
  }

  /** The same messages with older ones in front. */
  prepend(messages: ChatMessage[], hasMore: boolean): void {
    this.#change({ messages, hasMore });
    this.#publish();
  }

  /** Adds to a message what is known of it, also while it is still being written. */
  note(id: string, note: Note): void {
    this.#notes.add(id, note);
    this.#change({ messages: this.messages.map((each) => (each.id === id ? this.#notes.on(each) : each)) });
    this.#publish();
  }

  /** One request after the other: what is said first waits first. */
  inTurn<T>(request: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(request, request);
    this.#turn = done.catch(() => {});
    return done;
  }

  /** Resolves when the server has taken, or refused, what was sent last. */
  whenTaken(): Promise<void> {
    return new Promise((resolve) => {
      if (this.status !== 'submitted') return resolve();
      const leave = this.subscribe(() => {
        if (this.status === 'submitted') return;
        leave();
        resolve();
      });
    });
  }

  get last(): ChatMessage | undefined {
    return this.messages.at(-1);
  }

  pushMessage = (message: ChatMessage) => {
    this.messages = [...this.messages, message];
  };
  popMessage = () => {
    this.messages = this.messages.slice(0, -1);
  };
  replaceMessage = (index: number, message: ChatMessage) => {
    this.messages = this.messages.with(index, this.#notes.on(this.snapshot(message)));
  };

  /** The engine goes on writing into its message: the screen gets a copy that stays as it is. */
  snapshot = <T>(thing: T): T => structuredClone(thing);

  /** Adds the message and asks for its answer. Never rejects: what fails stands in `error`. */
  async send(message: ChatMessage, body: ChatRequest): Promise<void> {
    this.pushMessage(message);
    this.status = 'submitted';
    const sent = this.whenListsSent();
    await this.#withEngine(async (engine) => {
      await sent;
      await engine.sendMessage(undefined, { body });
    });
  }

  /** Shows the message in place of those from `at` on, and asks for its answer. Never rejects. */
  async sendInstead(at: number, message: ChatMessage, body: ChatRequest): Promise<void> {
    this.messages = this.messages.slice(0, at);
    await this.send(message, body);
  }

  /** Asks for another answer in place of this one, or for the answer that this message of the person lacks. */
  async regenerate(messageId: string, body: ChatRequest): Promise<void> {
    this.status = 'submitted';
    const sent = this.whenListsSent();
    await this.#withEngine(async (engine) => {
      await sent;
      await engine.regenerate({ messageId, body });
    });
  }

  async resume(): Promise<void> {
    await this.#withEngine((engine) => engine.resumeStream());
  }

  /** Hangs up; the server goes on unless it is told to stop. */
  async hangUp(): Promise<void> {
    await this.#engine?.stop();
  }

  clearError = () => {
    if (this.status !== 'error') return;
    this.#change({ error: undefined });
    this.status = 'ready';
  };

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = () => this.#published;

  async #withEngine(work: (engine: ChatEngine) => Promise<void>): Promise<void> {
    if (!this.#engine) {
      const loaded = await importEngine().catch(() => null);
      if (!loaded) {
        this.error = new TypeError('The script could not be fetched.');
        this.status = 'error';
        return;
      }
      this.#engine ??= new loaded.ChatEngine(this);
    }
    await work(this.#engine);
  }

  #change(change: Partial<ChatSnapshot>) {
    this.#current = { ...this.#current, ...change };
    this.#timer ??= setTimeout(() => this.#publish(), THROTTLE);
  }

  #publish() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#published = this.#current;
    for (const listener of this.#listeners) listener();
  }
}
