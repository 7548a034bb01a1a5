// Utterances about ToDos that come again, and about notes.

import type { Case } from '../outcome';

const WATERED = ['remind me to water the plants every 3 days', 'I watered the plants'];

export const REPEATING: Case[] = [
  ['remind me to water the plants every 3 days', '+ water the plants @2025-07-30 ~10 (Every 3 days)'],
  ['pay the gas bill every 1st 15m', '+ pay the gas bill @2025-08-01 ~15 (Every month on the 1st)'],
  ['pay rent every 1st', '~ Pay rent: (Every month on the 1st)'],
  ['every Monday morning, stretch for 10 min', '+ stretch @2025-08-04T09:00 ~10 (Every Monday)'],
  ['remind me every Friday to send the report', '+ send the report @2025-08-01 (Every Friday)'],
  ['Yoga every mon and thu 18:00 1h', '+ Yoga @2025-07-31T18:00 ~60 (Every Mon and Thu)'],
  [
    'I need to descale the kettle 3 months after completion',
    '+ descale the kettle (3 months after it is done)',
  ],
  [
    'create ToDos: 1) water the plants every day 2) back up every 2 weeks until 1 May',
    '+ back up @2025-07-30 (Every 2 weeks until 1 May 2026)',
    '+ water the plants @2025-07-30 ~10 (Every day)',
  ],
  ['take vitamins twice a day', '+ take vitamins twice a day'],
  ['buy the weekly magazine', '+ buy the weekly magazine'],
  ['read Every Man for Himself', '+ read Every Man for Himself'],
  ['make the standup weekly', '~ Slides for Monday standup: @2025-07-30, (Every week)'],
  ['make the rent one repeat every month on the 29th', '~ Pay rent: (Every month on the 29th)'],
  ['repeat the dentist every 6 months', '~ Book dentist appointment: (Every 6 months)'],
  ['the plumber should be every Tuesday', '~ Call the plumber: @2025-08-05, (Every Tuesday)'],
  [['call mom', 'make it every Sunday'], '~ call mom: @2025-08-03, (Every Sunday)'],
  ['make the rent biweekly'],
  ['make the rent repeat every 32nd'],
  ['make bread every Sunday', '+ make bread @2025-08-03 (Every Sunday)'],
  ['stop repeating the rent'],
  [['make the rent monthly', 'stop repeating the rent'], '~ Pay rent: no repetition'],
  [['make the rent monthly', "don't repeat it anymore"], '~ Pay rent: no repetition'],
  [['make the rent monthly', 'undo'], '~ Pay rent: no repetition'],
  [WATERED, '+ water the plants @2025-08-02 ~10 (Every 3 days)', '~ water the plants: done'],
  [[...WATERED, 'undo'], '- water the plants', '~ water the plants: not started, (Every 3 days)'],
  ['add a note to the dentist: bring the X-rays', '~ Book dentist appointment: note bring the X-rays'],
  [
    ['add a note to the dentist: bring the X-rays', 'add a note to the dentist: ask about the crown'],
    '~ Book dentist appointment: note ask about the crown',
  ],
  [['add a note to the dentist: bring the X-rays', 'undo'], '~ Book dentist appointment: note '],
  ['add an idea to the gift: a scarf', '~ Buy a gift for Anna: note a scarf'],
];
