import { describe, expect, it } from 'vitest';
import { EnvError, readEnv } from './env.ts';

describe('readEnv', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toEqual({});
  });

  it('takes an empty or blank value for unset', () => {
    expect(readEnv({ PORT: '', OPENAI_API_KEY: '  ' })).toEqual({});
  });

  it('turns numbers into numbers', () => {
    expect(readEnv({ PORT: '3100', MODEL_TIMEOUT_MS: '60000' })).toEqual({
      PORT: 3100,
      MODEL_TIMEOUT_MS: 60000,
    });
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', '3000x'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DATABASE_URL', 'localhost:5432'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['AUTH_SECRET', 'short'],
    ['NEXTAUTH_URL', 'chat.somewhere'],
    ['OPENAI_BASE_URL', 'ftp://localhost'],
    ['MODEL_TIMEOUT_MS', '99'],
  ])('names %s when it is %s, and keeps the value to itself', (name, value) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(EnvError);
    expect(read).toThrow(new RegExp(`^${name} must be `));
    expect(read).not.toThrow(value);
  });

  it('names every mistake, not only the first', () => {
    expect(() => readEnv({ PORT: 'x', OPENAI_BASE_URL: 'y' })).toThrow(
      /PORT must be .*\nOPENAI_BASE_URL must be /,
    );
  });

  it('wants both halves of an OAuth app', () => {
    expect(() => readEnv({ AUTH_GITHUB_ID: 'id' })).toThrow(
      'AUTH_GITHUB_ID and AUTH_GITHUB_SECRET must be set together.',
    );
  });
});
