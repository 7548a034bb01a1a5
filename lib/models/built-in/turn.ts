// One step of the tool loop: the next calls, or the answer.

import { answer, answerSteps } from './answer/answer';
import type { BuiltInContext } from './context';
import { readConversation } from './conversation';
import type { Prompt } from './language-model';
import { type Call, plan } from './plan';
import { understand } from './understand/understand';
import { readWorld } from './world';

export type NextStep = { kind: 'calls'; calls: Call[] } | { kind: 'answer'; text: string };

/** So many searches in one turn, then it answers with what it has. */
const MOST_SEARCHES = 4;

export function nextStep(context: BuiltInContext, prompt: Prompt): NextStep {
  const turns = readConversation(prompt);
  const turn = turns.at(-1) ?? { user: '', answer: '', steps: [] };
  const world = readWorld(context, turns);
  const requests = understand(turn.user, world);
  const acted = turn.steps.filter((step) => step.tool !== 'search_todos');
  if (acted.length > 0) return { kind: 'answer', text: answerSteps(acted, requests, world, turn.user) };
  const calls = plan(requests, world);
  const isSearch = calls.every((call) => call.tool === 'search_todos');
  if (calls.length > 0 && !(isSearch && turn.steps.length >= MOST_SEARCHES)) return { kind: 'calls', calls };
  return { kind: 'answer', text: answer(requests, world) };
}
