import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChatMessage } from '@/lib/threads/chat-message';
import { SUMMARY_LIMIT, summaryByRule } from './summary-rule';

const said = (text: string): ChatMessage => ({ id: '', role: 'user', parts: [{ type: 'text', text }] });
const chatter = (count: number) =>
  Array.from({ length: count }, (_, index) => said(`Please do thing number ${index}, whatever it takes.`));

test('keeps what the person told of themselves through a thousand messages', () => {
  let summary = summaryByRule(null, [said('Hello. My daughter is allergic to nuts. Can you note it?')]);
  for (let at = 0; at < 25; at += 1) summary = summaryByRule(summary, chatter(40));
  expect(summary).toContain('My daughter is allergic to nuts.');
  expect(summary).not.toContain('Can you note it?');
  expect(summary.length).toBeLessThanOrEqual(SUMMARY_LIMIT);
});

test('tells what was done to the list', () => {
  const todo = { task: 'Milk', status: 'not started' } as never;
  const changes = [
    { action: 'created' as const, todo },
    { action: 'failed' as const, reason: 'Unknown.' },
  ];
  const answer: ChatMessage = {
    id: '',
    role: 'assistant',
    parts: [
      {
        type: 'tool-update_todos',
        toolCallId: '1',
        state: 'output-available',
        input: {},
        output: { report: '', changes },
      },
      { type: 'text', text: 'Added.' },
    ],
  };
  expect(summaryByRule('- Before', [answer])).toBe('- Before\n- On the list: added Milk');
});

test('is never longer than its limit', () => {
  const any = fc.array(fc.string({ maxLength: 600 }).map(said), { maxLength: 60 });
  fc.assert(
    fc.property(fc.option(fc.string({ maxLength: SUMMARY_LIMIT })), any, (earlier, messages) => {
      expect(summaryByRule(earlier, messages).length).toBeLessThanOrEqual(SUMMARY_LIMIT);
    }),
  );
});
