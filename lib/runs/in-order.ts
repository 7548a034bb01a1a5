// Lets the answers to messages of browsers that come in the same moment go one behind the other, a few at a time. Side
// by side they would share the processor and all end when the last one ends; in order half of them have ended by half of
// that time, and the last one ends no later.

/** So many fill each other's pauses: one waits for the database while another one is worked on. */
const PLACES = 8;
/** A run gives its place back after so many milliseconds at the latest: then it waits for its model. */
const LONGEST_MS = 40;

export type Leave = () => void;

/** First come, first served. */
export class InOrder {
  readonly #longest: number;
  #free: number;
  #waiting: (() => void)[] = [];

  constructor(places: number, longest: number) {
    this.#free = places;
    this.#longest = longest;
  }

  /** Resolves when it is the caller's turn, with what gives the place back; a second time that does nothing. */
  async enter(): Promise<Leave> {
    if (this.#free > 0) this.#free -= 1;
    // Whoever leaves hands its place over.
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    let hasLeft = false;
    const leave = () => {
      if (hasLeft) return;
      hasLeft = true;
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    };
    const timer = setTimeout(leave, this.#longest);
    return leave;
  }
}

// On globalThis, because each route's bundle loads this module anew.
const shared = globalThis as { maistroInOrder?: InOrder };
shared.maistroInOrder ??= new InOrder(PLACES, LONGEST_MS);
export const inOrder = shared.maistroInOrder;
