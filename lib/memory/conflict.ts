// The error of a change that was made to memories as they no longer are.
import { AppError } from '@/lib/errors';
import type { MemoryPatch } from './memory';

/** Carries what stands there now, and what the change would make of it, so that the person can choose. */
export class MemoryConflict extends AppError {
  readonly now: MemoryPatch;
  readonly wanted: MemoryPatch;

  constructor({ now, wanted }: { now: MemoryPatch; wanted: MemoryPatch }) {
    super('conflict', 'This has changed meanwhile. Look at both and choose.');
    this.now = now;
    this.wanted = wanted;
  }
}
