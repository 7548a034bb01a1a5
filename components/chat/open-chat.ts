// One thread's messages and how its answer stands, outside React, so that an answer goes on arriving while the person
// reads another thread. It holds the state that the AI SDK's chat works on.

import type { ChatState, ChatStatus } from 'ai';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { ChatEngine } from './chat-engine';

export type ThreadTitle = { id: string; title: string };

/** What the browser sends besides the thread's id: see POST /api/chat. */
export type ChatRequest = {
  assistantId: string;
  timeZone: string;
  model?: string;
} & ({ message: { id: string; text: string } } | { retry: string });

export type ChatSnapshot = {
  messages: ChatMessage[];
  status: ChatStatus;
  error: Error | undefined;
};

/** How often the screen follows a streaming answer, in milliseconds. */
const THROTTLE = 40;

const importEngine = () => import('./chat-engine');

export const preloadEngine = (): void => {
  // When it fails it is tried again with the message, and told then.
  importEngine().catch(() => {});
};

export class OpenChat implements ChatState<ChatMessage> {
  readonly id: string;
  /** Hears of the thread when the server has taken a message for it. */
  readonly onThread: (thread: ThreadTitle) => void;
  #current: ChatSnapshot;
  #published: ChatSnapshot;
  #engine: ChatEngine | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(id: string, messages: ChatMessage[], onThread: (thread: ThreadTitle) => void) {
    this.id = id;
    this.onThread = onThread;
    this.#current = { messages, status: 'ready', error: undefined };
    this.#published = this.#current;
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
    this.messages = this.messages.with(index, this.snapshot(message));
  };

  /** The engine goes on writing into its message: the screen gets a copy that stays as it is. */
  snapshot = <T>(thing: T): T => structuredClone(thing);

  /** Adds the message and asks for its answer. Never rejects: what fails stands in `error`. */
  async send(message: ChatMessage, body: ChatRequest): Promise<void> {
    this.pushMessage(message);
    this.status = 'submitted';
    await this.#withEngine((engine) => engine.sendMessage(undefined, { body }));
  }

  /** Asks for another answer in place of this one, or for the answer that this message of the person lacks. */
  async regenerate(messageId: string, body: ChatRequest): Promise<void> {
    await this.#withEngine((engine) => engine.regenerate({ messageId, body }));
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
