import { describe, expect, it } from 'vitest';
import { findDeadline } from './find-deadline.ts';
import { clockAt, notebookClock, short, WEDNESDAY, zones } from './test-tables.ts';

describe('a deadline in a title', () => {
  it.each([
    ['Check on swim lessons for the baby this weekend', '2025-08-02', 'Check on swim lessons for the baby'],
    ['Check on swim lessons for the baby this weekend.', '2025-08-02', 'Check on swim lessons for the baby'],
    ['Re-film Module 6, lesson 5 by end of day today', '2025-07-30', 'Re-film Module 6, lesson 5'],
    ['Team lunch next Tuesday', '2025-08-05', 'Team lunch'],
    ['Water plants tomorrow morning and evening', '2025-07-31', 'Water plants morning and evening'],
    ['In an hour call Bob', '2025-07-30 11:00', 'call Bob'],
    ['Gym 5ish today', '2025-07-30 17:00', 'Gym'],
    ['Update audioUX by next Monday', '2025-08-04', 'Update audioUX'],
    ['Laundry tomorrow', '2025-07-31', 'Laundry'],
    ['Laundry tmrw', '2025-07-31', 'Laundry'],
    ['Tomorrow: laundry', '2025-07-31', 'laundry'],
    ['tomorrow do the laundry', '2025-07-31', 'do the laundry'],
    ['On Friday, call the bank', '2025-08-01', 'call the bank'],
    ['By Monday I need to finish the slides', '2025-08-04', 'I need to finish the slides'],
    ['I need to buy milk today', '2025-07-30', 'I need to buy milk'],
    ['Call Fred Friday', '2025-08-01', 'Call Fred'],
    ['Call Ann Friday. Buy milk.', '2025-08-01', 'Call Ann. Buy milk.'],
    ['Wash car sat', '2025-08-02', 'Wash car'],
    ['Gym Sat 10am', '2025-08-02 10:00', 'Gym'],
    ['Dentist Tuesday 3-4pm', '2025-08-05 15:00', 'Dentist'],
    ['Project kickoff: Monday 9am', '2025-08-04 09:00', 'Project kickoff'],
    ['Call Ann, Friday, 5pm', '2025-08-01 17:00', 'Call Ann'],
    ['Pay rent (due Friday)', '2025-08-01', 'Pay rent'],
    ['Finish report - tomorrow', '2025-07-31', 'Finish report'],
    ['Finish report—tomorrow', '2025-07-31', 'Finish report'],
    ['Finish report by tomorrow!!', '2025-07-31', 'Finish report!!'],
    ['Finish Q3 report by Friday', '2025-08-01', 'Finish Q3 report'],
    ['Plan Black Friday campaign by October 15', '2025-10-15', 'Plan Black Friday campaign'],
    ['Renew passport before August 20th', '2025-08-19', 'Renew passport'],
    ['Book dentist for the 12th', '2025-08-12', 'Book dentist'],
    ['Order cake for Saturday', '2025-08-02', 'Order cake'],
    ['Change tyres in October', '2025-10-31', 'Change tyres'],
    ['Call June in June', '2026-06-30', 'Call June'],
    ['Submit by 2025-08-04', '2025-08-04', 'Submit'],
    ['Call mom at 5', '2025-07-30 17:00', 'Call mom'],
    ['Take pizza out in 2 hours', '2025-07-30 12:00', 'Take pizza out'],
    ['Take out the trash tonight', '2025-07-30 20:00', 'Take out the trash'],
    ['Lunch with Ann on Friday at noon', '2025-08-01 12:00', 'Lunch with Ann'],
    ['Need the slides by Monday for the board', '2025-08-04', 'Need the slides for the board'],
    ['remind me tomorrow to buy milk', '2025-07-31', 'remind me to buy milk'],
    ['Write report, 2 hours, next Wednesday', '2025-08-06', 'Write report, 2 hours'],
    ['Buy milk tomorrow, 20 min', '2025-07-31', 'Buy milk, 20 min'],
    ['Finish it today or tomorrow', '2025-07-31', 'Finish it'],
    ['Get the parcel delivered Friday', '2025-08-01', 'Get the parcel delivered'],
    ['Get the car fixed on Friday', '2025-08-01', 'Get the car fixed'],
    ['Deploy v2.5 tomorrow at 17:00', '2025-07-31 17:00', 'Deploy v2.5'],
    ['Buy "Monday" by New Order tomorrow', '2025-07-31', 'Buy "Monday" by New Order'],
    ['Meet May at noon', '2025-07-30 12:00', 'Meet May'],
    ['Plan date night Friday', '2025-08-01', 'Plan date night'],
    ['Finish homework by 8', '2025-07-30 20:00', 'Finish homework'],
    ['Hand in Friday', '2025-08-01', 'Hand in'],
    ['Hand in on Friday', '2025-08-01', 'Hand in'],
    ['Check in at 3pm', '2025-07-30 15:00', 'Check in'],
    ['Log on tomorrow', '2025-07-31', 'Log on'],
    ['Drop by tomorrow', '2025-07-31', 'Drop by'],
    ["Drop by Ann's by Friday", '2025-08-01', "Drop by Ann's"],
    ["Cake for Ann's party, due Friday", '2025-08-01', "Cake for Ann's party"],
    ['Report is due on Friday at noon', '2025-08-01 12:00', 'Report'],
    ['Clean over the weekend', '2025-08-02', 'Clean'],
    ['Finish sometime next week', '2025-08-08', 'Finish'],
    ['Hotel from Friday to Sunday', '2025-08-03', 'Hotel'],
    ['Send invoice EOD', '2025-07-30', 'Send invoice'],
  ])('%s', (text, expected, rest) => {
    const found = findDeadline(text, notebookClock);
    expect(found && { deadline: short(found.deadline), rest: found.rest }).toEqual({
      deadline: expected,
      rest,
    });
  });

  it('says where the words are, with the word that leads to them', () => {
    expect(findDeadline('Update audioUX by next Monday, please', notebookClock)).toEqual({
      deadline: { at: '2025-08-04T23:59:00', hasTime: false },
      start: 15,
      end: 29,
      words: 'by next Monday',
      rest: 'Update audioUX, please',
    });
  });

  it('counts from the person’s day, not from the server’s', () => {
    const found = zones.map((zone) => findDeadline('Laundry tomorrow', clockAt(`${WEDNESDAY}T23:55`, zone)));
    expect(found.map((each) => each?.deadline.at)).toEqual(zones.map(() => '2025-07-31T23:59:00'));
  });
});

describe('words that stay in the title', () => {
  it.each([
    'For winter travel, check AmEx points.',
    'slides for Monday standup',
    'Watch Friday Night Lights',
    'Watch Saturday Night Live',
    'Watch Tomorrow Never Dies',
    'Watch The Day After Tomorrow',
    'Read The Thursday Murder Club',
    'Read Tuesdays with Morrie',
    'Order "Friday" sign',
    '10 min video',
    'March budget',
    'Sun',
    'May',
    'May need new tires',
    'Call June',
    'Paint the sun',
    'second draft',
    'Study for the 5th grade exam',
    'Black Friday shopping list',
    'Buy gifts for Christmas',
    'Plan Christmas party',
    'Plan menu for next week',
    'Prepare slides for Q3',
    'Buy food for the weekend',
    'Buy milk Friday/Saturday',
    'Bring a dish to Sunday lunch',
    'Go running, but not on Monday',
    'Make a plan for 2026',
    "Prepare Monday's lecture",
    "Write today's standup notes",
    "Follow up on yesterday's call",
    'Email the notes from Monday',
    'Email Bob about Friday',
    'Every Monday water plants',
    'Sync with team each Monday at 9',
    'Send EOD report',
    'Meet Tom at 5 Main Street',
    'John 3:16',
    'Buy 1/2 cup of sugar',
    'Open 24/7',
    'Fix bug 2024-05',
    'Rent car for 3 days',
    'Review 2025-08-04 report',
    'Call Ann Friday and Bob Saturday',
  ])('%s', (text) => {
    expect(findDeadline(text, notebookClock)).toBeNull();
  });
});

describe('dates of the past are no deadlines', () => {
  it.each([
    'what I bought yesterday',
    'Return what I bought on Monday',
    'Reply to the email Bob sent on Monday',
    'Write down what Bob said on Monday',
    'Answer the mail I received today',
    'Check the parcel delivered Friday',
    'Review notes from last Tuesday',
    'Clean up after last weekend',
    'Pay the invoice of July 1, 2025',
  ])('%s', (text) => {
    expect(findDeadline(text, notebookClock)).toBeNull();
  });
});
