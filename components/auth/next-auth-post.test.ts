import { describe, expect, it } from 'vitest';
import { explainError } from './next-auth-post';

describe('what went wrong at sign-in', () => {
  it('is a sentence that says what to do', () => {
    expect(explainError('CredentialsSignin')).toBe(
      'Email and password do not match. Check both, or sign up.',
    );
    expect(explainError('RateLimited:700')).toBe('Too many attempts. Try again in 12 minutes.');
  });

  it('never repeats the words of whoever wrote the address', () => {
    for (const error of ['Call 555-0100 now', 'RateLimited:call us', '']) {
      expect(explainError(error)).toMatch(/^(Sign-in is not possible|Too many attempts)/);
    }
  });
});
