// The error of a change that was made to an assistant as it no longer is.
import { AppError } from '@/lib/errors';
import type { Assistant } from './assistant';

/** Carries the assistant as it is now, so that the person can look at both and choose. */
export class AssistantConflict extends AppError {
  readonly current: Assistant;

  constructor(current: Assistant, base: number) {
    const { version } = current;
    const what =
      version > base ? `Version ${version} was saved` : `The assistant was set back to version ${version}`;
    super(
      'conflict',
      `${what} while you were editing version ${base}. Nothing you typed is lost: compare the two, then save again.`,
    );
    this.current = current;
  }
}
