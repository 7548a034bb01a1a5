import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuration, readDuration } from './read-duration.ts';
import { words } from './test-tables.ts';

describe('readDuration', () => {
  it.each(
    Object.entries({
      '45 min': 45,
      '45 minutes': 45,
      '45m': 45,
      '1 minute': 1,
      '45 mins.': 45,
      '2 hours': 120,
      '2h': 120,
      '2 hrs': 120,
      '1 hr': 60,
      'an hour': 60,
      'one hour': 60,
      'two hours': 120,
      'Twelve Hours': 720,
      'half an hour': 30,
      'half-hour': 30,
      'a half hour': 30,
      'an hour and a half': 90,
      'one hour and a half': 90,
      'two and a half hours': 150,
      '1 and a half hours': 90,
      'quarter of an hour': 15,
      'a quarter of an hour': 15,
      'three quarters of an hour': 45,
      'an hour and a quarter': 75,
      '2-3 hours': 150,
      '2 to 3 hours': 150,
      '2–3 h': 150,
      'one or two hours': 90,
      'an hour or two': 90,
      '30-45 min': 38,
      '1:30': 90,
      '0:45': 45,
      '1:30 h': 90,
      '1:30 hours': 90,
      '1.5 hours': 90,
      '1,5 hours': 90,
      '0.5h': 30,
      '.5': null,
      '1½ hours': 90,
      '½ hour': 30,
      '1 1/2 hours': 90,
      '3/4 hour': 45,
      '1h30': 90,
      '1h30m': 90,
      '1h 30m': 90,
      '1 h 30 min': 90,
      '2 hours 15 minutes': 135,
      '2 hours and 15 minutes': 135,
      '2 hours, 15 minutes': 135,
      'a couple of hours': 120,
      'twenty-five minutes': 25,
      'thirty minutes': 30,
      '90 seconds': 2,
      'about 2 hours': 120,
      'roughly an hour': 60,
      '~2h': 120,
      'up to 3 hours': 180,
      'an hour or so': 60,
      '2 hours max': 120,
      'it takes 2 hours': 120,
      "it'll take an hour": 60,
      'for 20 minutes': 20,
      '1 day': 480,
      'two days': 960,
      'two working days': 960,
      'half a day': 240,
      'half-day': 240,
      'all day': 480,
      'a full day': 480,
      'a day and a half': 720,
      '2.5 days': 1200,
      '1-2 days': 720,
      'a day or two': 720,
      '1 day 2 hours': 600,
      'a week': 2400,
      'two weeks': 4800,
      '1w': 2400,
      '2d': 960,
      'a month': 9600,
      '0 min': null,
      '1:75 h': null,
      '1h75': null,
      'a few hours': null,
      'some time': null,
      soon: null,
      '': null,
      '2': null,
      '999999 hours': null,
      '9999 days': null,
      'two hours tomorrow': null,
      '2 hours ago': null,
      '1,500 minutes': null,
      '30 minutes 2 hours': null,
    }),
  )('%s: %s', (phrase, expected) => {
    expect(readDuration(phrase)).toBe(expected);
  });
});

describe('findDuration', () => {
  it.each([
    ['Write report, 2 hours, next Wednesday', 120, 'Write report, next Wednesday'],
    ['Write report, 2 hours', 120, 'Write report'],
    ['Write report (2-3 hours) by Friday', 150, 'Write report by Friday'],
    ['Review PR [45m]', 45, 'Review PR'],
    ['Clean the garage - 3 hours - Saturday', 180, 'Clean the garage - Saturday'],
    ['Clean the garage, takes about half a day, this weekend', 240, 'Clean the garage, this weekend'],
    ['X should take 45 min', 45, 'X'],
    ['Walk dog 30 min', 30, 'Walk dog'],
    ['Read book 1h tomorrow', 60, 'Read book tomorrow'],
    ['Work on thesis for 2 hours tomorrow', 120, 'Work on thesis tomorrow'],
    ['30 min: call the bank', 30, 'call the bank'],
    ['Doc sprint, 3 days', 1440, 'Doc sprint'],
    ['Doc sprint takes two days', 960, 'Doc sprint'],
    ['Swim, 50m', 50, 'Swim'],
  ])('%s: %i', (text, minutes, rest) => {
    expect(findDuration(text)).toMatchObject({ minutes, rest });
  });

  it.each([
    '10 min video',
    'Watch the 10 min video',
    'Prepare 5 minute talk',
    'Book a 30 min massage',
    'Read The 4 Hour Workweek',
    'Movie 127 Hours',
    'Watch 28 days later',
    'Take pizza out in 2 hours',
    'Take pills every 2 hours',
    'Report on the last 2 hours',
    'Rent car for 3 days',
    'Trip to Paris 3 days',
    'Call two days before Friday',
    'Meeting at 1:30',
    'Swim 50m',
    'Open 24/7',
    'Buy 2 m of rope',
    '',
  ])('leaves alone: %s', (text) => {
    expect(findDuration(text)).toBeNull();
  });

  it('loses no word and never throws', () => {
    const parts = fc.constantFrom(
      'Write',
      'report',
      ',',
      '2 hours',
      'for 30 min',
      '(1h)',
      'takes',
      'two days',
      '-',
      'by Friday',
      '½',
      'and',
      '1:30',
      '\n',
    );
    const texts = fc.oneof(
      fc.array(parts, { maxLength: 9 }).map((list) => list.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        readDuration(text);
        const found = findDuration(text);
        if (!found) return;
        expect(found.words).toBe(text.slice(found.start, found.end));
        expect([...words(found.rest), ...words(found.words)].sort()).toEqual(words(text).sort());
      }),
    );
  });
});
