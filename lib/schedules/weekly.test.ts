import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExpression } from './expression';
import { describeExpression, fromExpression, inWords, toExpression, type Weekly } from './weekly';

describe('days and a time', () => {
  it.each<[Weekly, string, string]>([
    [{ days: [1, 2, 3, 4, 5], time: '08:00' }, '0 8 * * 1,2,3,4,5', 'Every weekday at 8:00'],
    [{ days: [0, 1, 2, 3, 4, 5, 6], time: '18:30' }, '30 18 * * *', 'Every day at 18:30'],
    [{ days: [0, 6], time: '10:05' }, '5 10 * * 0,6', 'Every Saturday and Sunday at 10:05'],
    [{ days: [4, 1], time: '00:00' }, '0 0 * * 1,4', 'Every Monday and Thursday at 0:00'],
    [{ days: [1, 3, 0], time: '09:00' }, '0 9 * * 0,1,3', 'Every Monday, Wednesday and Sunday at 9:00'],
    [{ days: [2], time: '23:59' }, '59 23 * * 2', 'Every Tuesday at 23:59'],
  ])('%j is %s', (weekly, expression, words) => {
    expect(toExpression(weekly)).toBe(expression);
    expect(inWords(weekly)).toBe(words);
    expect(describeExpression(expression)).toBe(words);
  });

  it('come back from the expression, which the queue reads', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
    fc.assert(
      fc.property(fc.record({ days, time }), (weekly) => {
        const expression = toExpression(weekly);
        expect(checkExpression(expression)).toBe(expression);
        const back = fromExpression(expression);
        expect(back?.time).toBe(weekly.time);
        expect(back?.days.toSorted()).toEqual(weekly.days.toSorted());
      }),
    );
  });

  it('are refused without a day or with a wrong time', () => {
    expect(() => toExpression({ days: [], time: '08:00' })).toThrow(RangeError);
    expect(() => toExpression({ days: [7], time: '08:00' })).toThrow(RangeError);
    expect(() => toExpression({ days: [1], time: '24:00' })).toThrow(RangeError);
    expect(() => toExpression({ days: [1], time: '8' })).toThrow(RangeError);
  });
});

describe('a schedule that a program made', () => {
  it.each([
    ['0 8 * * 1-5', 'Every weekday at 8:00'],
    ['0 8 * * 7', 'Every Sunday at 8:00'],
    ['*/15 * * * *', 'Every 15 minutes'],
    ['* * * * *', 'Every minute'],
    ['5 * * * *', 'Every hour at 05 past'],
    ['0 8 1 * *', 'By the rule 0 8 1 * *'],
    ['0 8,20 * * *', 'By the rule 0 8,20 * * *'],
    ['0 8 * * mon', 'By the rule 0 8 * * mon'],
  ])('%s is %s', (expression, words) => expect(describeExpression(expression)).toBe(words));
});
