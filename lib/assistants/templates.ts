// What a new assistant may start from. Large: only pages that create assistants load it.
import type { Color, IconName } from './limits';
import { STARTERS, type Starter } from './starters';
import * as roles from './template-roles';

export type Template = {
  id: string;
  name: string;
  description: string;
  color: Color;
  icon: IconName;
  category: string;
  role: string;
};

function starter(category: string): Starter & { id: string } {
  const found = STARTERS.find((each) => each.category === category);
  if (found === undefined) throw new Error(`No account starts with the category ${category}.`);
  return { id: category, ...found };
}

export const TEMPLATES: readonly Template[] = [
  starter('personal'),
  starter('work'),
  {
    id: 'study',
    name: 'Study',
    description: 'Assignments, exams and the reading for them',
    color: 'blue',
    icon: 'graduation-cap',
    category: 'study',
    role: roles.study,
  },
  {
    id: 'household',
    name: 'Household',
    description: 'Cleaning, repairs, supplies and bills',
    color: 'amber',
    icon: 'house',
    category: 'household',
    role: roles.household,
  },
  {
    id: 'family',
    name: 'Family',
    description: 'School, birthdays, visits: what concerns everybody',
    color: 'rose',
    icon: 'users',
    category: 'family',
    role: roles.family,
  },
  {
    id: 'health',
    name: 'Health',
    description: 'Appointments, prescriptions, exercise and rest',
    color: 'green',
    icon: 'heart-pulse',
    category: 'health',
    role: roles.health,
  },
  {
    id: 'travel',
    name: 'Travel',
    description: 'Documents, bookings and packing, counted back from the day you leave',
    color: 'teal',
    icon: 'plane',
    category: 'travel',
    role: roles.travel,
  },
  {
    id: 'events',
    name: 'Events',
    description: 'Parties and gatherings, from the guest list to the day itself',
    color: 'orange',
    icon: 'party-popper',
    category: 'events',
    role: roles.events,
  },
  {
    id: 'side-project',
    name: 'Side project',
    description: 'What you build in your free hours, one evening at a time',
    color: 'violet',
    icon: 'hammer',
    category: 'side project',
    role: roles.sideProject,
  },
  {
    id: 'money',
    name: 'Money and papers',
    description: 'Bills, tax, insurance, contracts and their last days',
    color: 'slate',
    icon: 'wallet',
    category: 'money',
    role: roles.money,
  },
  {
    id: 'job-search',
    name: 'Job search',
    description: 'Openings, applications, interviews, and answers that are due',
    color: 'blue',
    icon: 'target',
    category: 'job search',
    role: roles.jobSearch,
  },
  {
    id: 'garden',
    name: 'Garden',
    description: 'Sowing, pruning and harvest through the year',
    color: 'green',
    icon: 'leaf',
    category: 'garden',
    role: roles.garden,
  },
  {
    id: 'reading',
    name: 'Reading and watching',
    description: 'Books, films and podcasts, without any hurry',
    color: 'rose',
    icon: 'book-open',
    category: 'reading',
    role: roles.reading,
  },
];
