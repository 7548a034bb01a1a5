// What the model says of itself and of what it remembers. It never passes for a language model.

import { joinWords } from '../words/markdown';
import type { World } from '../world';

export const HELP = `I am Maistro's built-in list keeper. I work by fixed rules and am not a language model. I can

- add ToDos: "Buy milk tomorrow", or a numbered list
- change them: "Move the first one to Friday", "It takes 2 hours", "Make the standup weekly"
- finish, reopen and remove them: "Done with the milk", "Undo"
- tell you about them: "Give me a todo summary", "What is overdue?", "What next?"
- remember who you are and how you want the list kept`;

export const OTHER =
  'I keep lists by fixed rules and am not a language model, so I left everything as it is; I can add, change, finish, remove and summarise your ToDos.';

export const ENGLISH_ONLY =
  'I read English only, so I left everything as it is. A language model can be set up for other languages.';

export function profileAnswer(world: World): string {
  const { name, location, job, connections, interests } = world.context.memory.profile;
  const facts = [
    name === null ? null : `- Name: ${name}`,
    location === null ? null : `- Place: ${location}`,
    job === null ? null : `- Work: ${job}`,
    connections.length === 0 ? null : `- People: ${joinWords(connections)}`,
    interests.length === 0 ? null : `- Interests: ${joinWords(interests)}`,
  ].filter((fact) => fact !== null);
  return facts.length === 0
    ? 'I know nothing about you yet.'
    : `This is what I remember about you:\n\n${facts.join('\n')}`;
}

export function instructionsAnswer(world: World): string {
  const { instructions } = world.context.memory;
  if (instructions.trim() === '') return 'You have given me no instructions yet.';
  const lines = instructions.split('\n').filter((line) => line.trim() !== '');
  return `These are your instructions:\n\n${lines.map((line) => `- ${line.trim()}`).join('\n')}`;
}
