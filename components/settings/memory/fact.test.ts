import { expect, it } from 'vitest';
import { edited, editedSince, inWords, toBody } from './fact';

it('changes, adds and erases one entry of a list, and leaves the others', () => {
  const base = { interests: ['chess', 'maps'] };
  expect(edited(base, { field: 'interests', entry: 'maps' }, ' old maps ')).toEqual({
    interests: ['chess', 'old maps'],
  });
  expect(edited(base, { field: 'interests', entry: '' }, 'tea')).toEqual({
    interests: ['chess', 'maps', 'tea'],
  });
  expect(edited(base, { field: 'interests', entry: 'chess' }, ' ')).toEqual({ interests: ['maps'] });
});

it('forgets a fact whose text is empty', () => {
  expect(edited({ name: 'Ada' }, { field: 'name' }, '')).toEqual({ name: null });
  expect(edited({ instructions: 'x' }, { field: 'instructions' }, ' ')).toEqual({ instructions: '' });
});

it('keeps what was added meanwhile when an edit is saved after all', () => {
  const [base, now] = [{ interests: ['chess'] }, { interests: ['chess', 'tea'] }];
  expect(editedSince(base, now, { field: 'interests', entry: 'chess' }, 'go')).toEqual({
    interests: ['tea', 'go'],
  });
});

it('sends the profile and the instructions apart', () => {
  expect(toBody({ job: null })).toEqual({ profile: { job: null } });
  expect(toBody({ instructions: '' })).toEqual({ instructions: '' });
  expect([inWords(null), inWords(['a', 'b']), inWords('')]).toEqual(['nothing', 'a, b', 'nothing']);
});
