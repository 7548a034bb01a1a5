// Which commands fit what was typed, the best first. Pure.

import { defaultFilter } from 'cmdk';
import { addCommand, type CommandGroup } from './commands';

/** cmdk's score is from 0 to 1; below this the letters only happen to follow one another somewhere. */
const FITS = 0.1;
/** What scores less than this part of the best one is noise beside it. */
const NEAR = 0.3;
const MOST = 6;

/** The title of a ToDo has at most so many characters. */
const LONGEST = 500;

/**
 * Without a query all commands but the hidden ones. With one those that fit, at most six of a group, the group with
 * the best one first; and at the end a group that adds the words as a ToDo to the list `addTo`, where there is one.
 */
export function findCommands(groups: CommandGroup[], query: string, addTo: string | null): CommandGroup[] {
  const words = query.trim();
  if (words === '') {
    return groups
      .map(({ title, commands }) => ({ title, commands: commands.filter(({ isHidden }) => !isHidden) }))
      .filter(({ commands }) => commands.length > 0);
  }
  const scored = groups.map(({ title, commands }) => ({
    title,
    commands: commands.map((command) => ({
      command,
      score: defaultFilter(command.title, words, command.words),
    })),
  }));
  const best = Math.max(0, ...scored.flatMap(({ commands }) => commands.map(({ score }) => score)));
  const least = Math.max(FITS, best * NEAR);
  const found = scored
    .map(({ title, commands }) => ({
      title,
      // A stable sort: what fits equally well keeps its order.
      commands: commands.filter(({ score }) => score >= least).sort((a, b) => b.score - a.score),
    }))
    .filter(({ commands }) => commands.length > 0)
    .sort((a, b) => (b.commands[0]?.score ?? 0) - (a.commands[0]?.score ?? 0))
    .map(({ title, commands }) => ({
      title,
      commands: commands.slice(0, MOST).map(({ command }) => command),
    }));
  if (addTo === null) return found;
  return [...found, { title: `ToDos of ${addTo}`, commands: [addCommand(words.slice(0, LONGEST))] }];
}
