// The last trial of an assistant, outside React: on a phone the editor takes its place, and it goes on meanwhile.

import { type ChatFailure, readChatFailure } from '@/components/chat/chat-failure';
import type { TrialSide } from '@/lib/agent/trial-stream';
import type { ChatMessage } from '@/lib/threads/chat-message';
import type { TrialDraft } from './trial-draft';

/** What was tried: a message, on this version and this draft. */
export type Asked = { message: string; version: number; current: TrialDraft; draft: TrialDraft };

export type SideAnswer = {
  message: ChatMessage | null;
  /** `lost` with the connection. */
  state: 'live' | 'ended' | 'stopped' | 'lost';
};

export type Trial = {
  asked: Asked | null;
  answers: Partial<Record<TrialSide, SideAnswer>>;
  /** The server took none of it. */
  failure: ChatFailure | null;
};

/** How often the screen follows, in milliseconds. */
const THROTTLE = 40;

const loadReader = () => import('./read-trial');

/** So that the first answer need not wait for it; a failure is told with the trial. */
export const preloadReader = (): void => {
  loadReader().catch(() => {});
};

export class TrialStore {
  readonly #url: string;
  readonly #listeners = new Set<() => void>();
  readonly #requests = new Set<AbortController>();
  #trial: Trial = { asked: null, answers: {}, failure: null };
  #published = this.#trial;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(assistantId: string) {
    this.#url = `/api/assistants/${assistantId}/trial`;
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = () => this.#published;

  /** Begins anew, in place of what was tried before. Never rejects. */
  async start(asked: Asked, sides: readonly TrialSide[]): Promise<void> {
    this.stop();
    this.#change({ asked, answers: {}, failure: null });
    await this.#ask(asked, sides);
  }

  /** Asks one side again. */
  async retry(side: TrialSide): Promise<void> {
    const { asked } = this.#trial;
    if (asked) await this.#ask(asked, [side]);
  }

  stop(): void {
    for (const request of this.#requests) request.abort();
    this.#requests.clear();
    this.#endLive('stopped');
  }

  async #ask(asked: Asked, sides: readonly TrialSide[]): Promise<void> {
    const request = new AbortController();
    const { signal } = request;
    this.#requests.add(request);
    this.#change({ failure: null });
    for (const side of sides) this.#answer(side, { message: null, state: 'live' });
    this.#publish();
    try {
      const [{ readTrial }, response] = await Promise.all([loadReader(), this.#post(asked, sides, signal)]);
      await readTrial(response.body ?? new ReadableStream(), sides, (side, message) => {
        const state = message.metadata?.status === 'streaming' ? 'live' : 'ended';
        if (!signal.aborted) this.#answer(side, { message, state });
      });
      if (!signal.aborted) this.#endLive('lost', sides);
    } catch (error) {
      if (!signal.aborted) this.#fail(error, sides);
    }
    this.#requests.delete(request);
    this.#publish();
  }

  async #post(asked: Asked, sides: readonly TrialSide[], signal: AbortSignal): Promise<Response> {
    const { name, description, category, role, model } = asked.draft;
    const body = {
      message: asked.message,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      sides,
      ...(sides.includes('draft') ? { draft: { name, description, category, role, model } } : {}),
    };
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok) {
      const refusal = { statusCode: response.status, responseBody: await response.text() };
      throw Object.assign(new Error('The trial was refused.'), refusal);
    }
    return response;
  }

  /** Where an answer had begun, that answer tells of it; otherwise the form does. */
  #fail(error: unknown, sides: readonly TrialSide[]): void {
    if (sides.some((side) => this.#trial.answers[side]?.message)) {
      this.#endLive('lost', sides);
      return;
    }
    const answers = { ...this.#trial.answers };
    for (const side of sides) delete answers[side];
    this.#change({ answers, failure: readChatFailure(error) });
  }

  #endLive(state: 'stopped' | 'lost', sides: readonly TrialSide[] = ['draft', 'current']): void {
    for (const side of sides) {
      const answer = this.#trial.answers[side];
      if (answer?.state === 'live') this.#answer(side, { ...answer, state });
    }
  }

  #answer(side: TrialSide, answer: SideAnswer): void {
    this.#change({ answers: { ...this.#trial.answers, [side]: answer } });
  }

  #change(change: Partial<Trial>): void {
    this.#trial = { ...this.#trial, ...change };
    this.#timer ??= setTimeout(() => this.#publish(), THROTTLE);
  }

  #publish(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#published = this.#trial;
    for (const listener of this.#listeners) listener();
  }
}

const stores = new Map<string, TrialStore>();

export function trialOf(assistantId: string): TrialStore {
  const store = stores.get(assistantId) ?? new TrialStore(assistantId);
  stores.set(assistantId, store);
  return store;
}
