// The changes of an account's ToDos as server-sent events, for as long as somebody reads them.
//
// Each event has an id, the database's clock in milliseconds, up to which nothing is missing: who comes back with it is
// told what changed since. Events: `changes` { changes: LiveChange[] }; `reset` when there were too many changes to
// tell, and lists are to be read anew; `beat` now and then, by which a reader knows that the connection lives; `full`
// when other streams of the account took this one's place.
import { databaseTime } from '../../db/time.ts';
import type { News } from '../../live/topic.ts';
import type { LiveChange } from './live-change.ts';
import { readChangesSince } from './live-rows.ts';
import { todosTopic } from './live-topic.ts';

/** Milliseconds. */
const BEAT_MS = 20_000;
const RECONNECT_MS = 1_000;
/** In one go; of more, as by an import, the lists are better read anew. */
const MOST_TOLD = 2_000;
/** What may wait for a reader that does not read. One that comes back catches up. */
const BUFFER_BYTES = 1_000_000;

export type LiveOptions = {
  /** What changed since this instant of the database's clock is told first. Null: from now on. */
  since: number | null;
  /** The end of the session, milliseconds since 1970. */
  endsAt: number;
};

export class LiveStream {
  readonly #accountId: string;
  readonly #left: () => void;
  readonly #endsAt: number;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #stopListening: () => void = () => {};
  #beat: NodeJS.Timeout | undefined;
  /** Up to when nothing is missing, by the database's clock. */
  #wholeUntil: number | null;
  /** How far the database's clock is ahead of this one. */
  #ahead = 0;
  #isReading = false;
  #readAgain = false;
  /** What comes while older changes are read. */
  #early: LiveChange[] = [];

  constructor(accountId: string, { since, endsAt }: LiveOptions, left: () => void) {
    this.#accountId = accountId;
    this.#wholeUntil = since;
    this.#endsAt = endsAt;
    this.#left = left;
  }

  open(): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
          // Before the first look, so that nothing falls between the two.
          this.#stopListening = todosTopic.listen(this.#accountId, (news) => this.#take(news));
          this.#beat = setInterval(() => this.#keepAlive(), BEAT_MS);
          this.#beat.unref();
          void this.#catchUp();
        },
        cancel: () => this.#leave(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: BUFFER_BYTES }),
    );
  }

  end(why?: 'full'): void {
    if (!this.#controller) return;
    if (why) this.#send(why, {});
    const controller = this.#controller;
    this.#leave();
    controller?.close();
  }

  #leave(): void {
    if (!this.#controller) return;
    this.#controller = undefined;
    clearInterval(this.#beat);
    this.#stopListening();
    this.#left();
  }

  #take(news: News<LiveChange>): void {
    if (news.kind === 'missed') void this.#catchUp();
    else if (this.#isReading) this.#early.push(...news.rows);
    else this.#tell(news.rows);
  }

  #tell(changes: readonly LiveChange[]): void {
    this.#advance();
    if (changes.length > MOST_TOLD) this.#send('reset', {});
    else this.#send('changes', { changes });
  }

  /** Reads what was not told. */
  async #catchUp(): Promise<void> {
    this.#readAgain = true;
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#readAgain && this.#controller) {
        this.#readAgain = false;
        const since = this.#wholeUntil;
        const [now, changes] = await Promise.all([
          databaseTime(),
          since === null ? [] : readChangesSince(this.#accountId, since),
        ]);
        this.#ahead = now - Date.now();
        this.#wholeUntil = now;
        if (changes === null) this.#send('reset', {});
        else if (changes.length > 0) this.#send('changes', { changes });
        else this.#send('beat', {});
      }
      this.#isReading = false;
      if (this.#early.length > 0) this.#tell(this.#early.splice(0));
    } catch (error) {
      // The reader comes back, and asks from where it was.
      if (this.#controller) console.error('A reader of ToDos could not be told what it missed:', error);
      this.end();
    }
  }

  #keepAlive(): void {
    if (Date.now() >= this.#endsAt) this.end();
    else if (!todosTopic.isWhole) void this.#catchUp();
    else {
      this.#advance();
      this.#send('beat', {});
    }
  }

  #advance(): void {
    if (todosTopic.isWhole && !this.#isReading) this.#wholeUntil = Date.now() + this.#ahead;
  }

  #send(event: 'changes' | 'reset' | 'beat' | 'full', data: object): void {
    if (!this.#controller) return;
    if ((this.#controller.desiredSize ?? 0) <= 0) {
      // Nobody takes what is sent.
      this.end();
      return;
    }
    const id = this.#wholeUntil === null ? '' : `id: ${this.#wholeUntil}\n`;
    const text = `retry: ${RECONNECT_MS}\nevent: ${event}\n${id}data: ${JSON.stringify(data)}\n\n`;
    this.#controller.enqueue(this.#encoder.encode(text));
  }
}
