// What was said long ago, in short, by rules: what the person told of themselves is kept longest, then what was done
// to the list, then what was asked.

import type { ChatMessage } from '@/lib/threads/chat-message';
import { textOfParts } from '@/lib/threads/new-message';
import type { TodoChange } from '@/lib/todos/change';

/** Characters of a whole summary. */
export const SUMMARY_LIMIT = 4000;
const LINE = 240;

const FACT = '- The person said: ';
const DONE = '- On the list: ';
const ASKED = '- The person asked: ';
/** What goes first when there is too much, each kind from its oldest line on. */
const DROPPED_FIRST = [ASKED, DONE];

const TELLS =
  /\b(?:i am|i['’]m|i have|i['’]ve|i (?:live|work|study|like|love|prefer|hate|want|need|always|never|usually)|my|our|we (?:are|have|live|want)|we['’]re|call me|name is|allergic|birthday|remember|do not forget|don['’]t forget)\b/i;

const clip = (text: string) => (text.length <= LINE ? text : `${text.slice(0, LINE - 1).toWellFormed()}…`);

function changesOf(message: ChatMessage): TodoChange[] {
  return message.parts.flatMap((part) =>
    part.type === 'tool-update_todos' && part.state === 'output-available' ? part.output.changes : [],
  );
}

function changeWords(change: TodoChange): string[] {
  switch (change.action) {
    case 'created':
      return [`added ${change.todo.task}`];
    case 'updated':
      return [`${change.todo.status === 'done' ? 'completed' : 'changed'} ${change.todo.task}`];
    case 'removed':
      return [`removed ${change.todo.task}`];
    default:
      return [];
  }
}

function linesOf(message: ChatMessage): string[] {
  if (message.role === 'assistant') {
    const words = changesOf(message).flatMap(changeWords);
    return words.length > 0 ? [clip(`${DONE}${words.join('; ')}`)] : [];
  }
  const sentences = textOfParts(message.parts)
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!])\s/);
  const facts = sentences.filter((sentence) => TELLS.test(sentence) && !sentence.endsWith('?'));
  if (facts.length > 0) return facts.map((fact) => clip(`${FACT}${fact}`));
  return sentences[0] ? [clip(`${ASKED}${sentences[0]}`)] : [];
}

/** Goes on from `earlier`, the summary of what stands before `messages`. */
export function summaryByRule(earlier: string | null, messages: ChatMessage[]): string {
  const lines = [...new Set([...(earlier?.split('\n') ?? []), ...messages.flatMap(linesOf)])];
  let length = lines.reduce((sum, line) => sum + line.length + 1, -1);
  for (const kind of [...DROPPED_FIRST, '']) {
    while (length > SUMMARY_LIMIT) {
      const at = lines.findIndex((line) => line.startsWith(kind));
      if (at === -1) break;
      length -= (lines[at]?.length ?? 0) + 1;
      lines.splice(at, 1);
    }
  }
  return lines.join('\n');
}
