// The title of a chat by rules: what was put on the list, or what the question is about.

import type { ChatMessage } from '@/lib/threads/chat-message';
import { titleOf } from '@/lib/threads/title';

/** Openings that say nothing of the matter; taken off one after the other, as long as one fits. */
const OPENINGS = [
  /^(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: (?:there|maistro|everyone))?\b[\s,.!:-]*/i,
  /^(?:ok(?:ay)?|so|well|thanks|thank you|please)\b[\s,.!:-]+/i,
  /^(?:can|could|would|will) you (?:please )?/i,
  /^(?:i (?:would|'d) like|i'd like|i want|i need|i have|i've got) (?:you )?to /i,
  /^(?:please )?(?:help me (?:to |with )?|remind me (?:to |about )?|tell me (?:about )?|show me |let me know )/i,
  /^(?:do you know|i wonder) /i,
  /^(?:add|create|put|make) (?:me )?(?:a |another )?(?:new )?(?:to-?dos?|tasks?)\b[\s:,-]*/i,
  /^(?:what|who|where|when|which)(?:['’]s| is| are| was| were) /i,
  /^(?:how|what|when|where|why) (?:do|does|can|should|could|would|must) (?:i|we|you|one) /i,
  /^(?:is|are) there (?:any(?:thing)? )?/i,
  /^do (?:i|we) have (?:any(?:thing)? )?/i,
];

const ARTICLE = /^(?:the|a|an|my|our) (?=\S)/i;

function topicOf(question: string): string | null {
  let text = question.trim().replace(/\s+/g, ' ');
  for (let opening: RegExp | undefined = OPENINGS[0]; opening; ) {
    opening = OPENINGS.find((candidate) => candidate.test(text));
    if (opening) text = text.replace(opening, '');
  }
  const [sentence = ''] = text.split(/(?<=[.?!])\s/);
  const topic = sentence.replace(ARTICLE, '').replace(/[\s.,;:?!…]+$/, '');
  return topic === '' ? null : topic.charAt(0).toUpperCase() + topic.slice(1);
}

/** Null when neither says what the chat is about. */
export function titleByRule(question: string, answer: ChatMessage['parts']): string | null {
  const changes = answer.flatMap((part) =>
    part.type === 'tool-update_todos' && part.state === 'output-available' ? part.output.changes : [],
  );
  const touched = changes.filter((change) => change.action !== 'failed');
  const created = touched.filter(({ action }) => action === 'created');
  const named = created.length > 0 ? created : touched;
  const tasks = [...new Set(named.map(({ todo }) => todo.task))];
  const [first] = tasks;
  if (first === undefined) {
    const topic = topicOf(question);
    return topic && titleOf(topic);
  }
  const more = tasks.length > 1 ? ` and ${tasks.length - 1} more` : '';
  return titleOf(first, more);
}
