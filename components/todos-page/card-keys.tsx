'use client';

// The keys of the week and of the day plan. Loaded when they are asked for.

import { KeyHelp } from '../todos/list/key-help';
import type { KEYS } from '../todos/list/key-table';

const CARD_KEYS: typeof KEYS = [
  {
    title: 'Move about',
    keys: [
      { keys: ['j', '↓'], what: 'Next ToDo' },
      { keys: ['k', '↑'], what: 'ToDo before' },
      { keys: ['←', '→'], what: 'To the day beside it, in the week' },
      { keys: ['n'], what: 'Add a ToDo' },
      { keys: ['/'], what: 'Search' },
    ],
  },
  {
    title: 'This ToDo',
    keys: [
      { keys: ['Enter'], what: 'Open' },
      { keys: ['x'], what: 'Done, or not done' },
      { keys: ['d'], what: 'Deadline' },
      { keys: ['e'], what: 'Estimate' },
      { keys: ['alt ←', 'alt →'], what: 'A day earlier or later, in the week' },
    ],
  },
  {
    title: 'Any time',
    keys: [
      { keys: ['z'], what: 'Undo' },
      { keys: ['shift z'], what: 'Redo' },
      { keys: ['?'], what: 'These keys' },
    ],
  },
];

export function CardKeys({ onClose }: { onClose: () => void }) {
  return <KeyHelp keys={CARD_KEYS} onClose={onClose} />;
}
