import { describe, expect, it } from 'vitest';
import { checkExpression, nextRun } from './expression';

describe('a schedule', () => {
  it.each([
    ['0 8 * * 1-5', '0 8 * * 1-5'],
    ['  */5  *  * * *  ', '*/5 * * * *'],
    ['0 8 * * mon,THU', '0 8 * * mon,THU'],
    ['0 8 L * *', '0 8 L * *'],
  ])('%j is accepted', (text, expression) => expect(checkExpression(text)).toBe(expression));

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '0 24 * * *',
    '0 0 31 2 *',
    '0 8 * * 8',
    '0 8 * * funday',
    '@daily',
    'H H * * *',
    'FREQ=DAILY',
    'every day',
    '0 8 * * 1\u0000',
    '-1 8 * * *',
    '*/0 * * * *',
    `0 8 * * ${'1,'.repeat(5_000)}1`,
  ])('%j is not', (text) => {
    expect(() => checkExpression(text)).toThrow(
      expect.objectContaining({ code: 'invalid', details: { field: 'schedule' } }),
    );
  });
});

describe('the next run', () => {
  const next = (expression: string, timeZone: string, from: string) =>
    nextRun(expression, timeZone, Date.parse(from))?.toISOString();

  it('is at the wall-clock time of its zone, on the days that are named', () => {
    expect(next('0 8 * * 1-5', 'America/Los_Angeles', '2025-07-30T17:00:00Z')).toBe(
      '2025-07-31T15:00:00.000Z',
    );
    expect(next('0 8 * * 1-5', 'America/Los_Angeles', '2025-08-01T17:00:00Z')).toBe(
      '2025-08-04T15:00:00.000Z',
    );
    expect(next('0 8 * * *', 'Asia/Kolkata', '2025-12-31T02:30:00Z')).toBe('2026-01-01T02:30:00.000Z');
  });

  it('stays at 8:00 when the clocks change', () => {
    // New York: clocks go forward on 9 March 2025 and back on 2 November 2025.
    expect(next('0 8 * * *', 'America/New_York', '2025-03-08T13:00:00Z')).toBe('2025-03-09T12:00:00.000Z');
    expect(next('0 8 * * *', 'America/New_York', '2025-11-01T12:00:00Z')).toBe('2025-11-02T13:00:00.000Z');
  });

  it('comes once on a day without its hour, and once on a day that has it twice', () => {
    expect(next('30 2 * * *', 'America/Los_Angeles', '2025-03-08T17:00:00Z')).toBe(
      '2025-03-09T10:30:00.000Z',
    );
    expect(next('30 2 * * *', 'America/Los_Angeles', '2025-03-09T10:30:00Z')).toBe(
      '2025-03-10T09:30:00.000Z',
    );
    expect(next('30 1 * * *', 'America/Los_Angeles', '2025-11-01T17:00:00Z')).toBe(
      '2025-11-02T08:30:00.000Z',
    );
    expect(next('30 1 * * *', 'America/Los_Angeles', '2025-11-02T08:30:00Z')).toBe(
      '2025-11-03T09:30:00.000Z',
    );
  });
});
