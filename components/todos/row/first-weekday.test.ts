import { expect, it } from 'vitest';
import { firstWeekday } from './first-weekday';

it('begins the week where the person lives', () => {
  expect(firstWeekday('en-US')).toBe(0);
  expect(firstWeekday('de-DE')).toBe(1);
  expect(firstWeekday('ar-EG')).toBe(6);
});
