// Drives the built-in model through the AI SDK's real streamText loop, on a list in memory.

import { isStepCount, type ModelMessage, streamText, tool } from 'ai';
import { z } from 'zod';
import { EMPTY_PROFILE, type Memory } from '@/lib/memory/memory';
import type { Clock } from '@/lib/time/clock';
import { formatFound, formatReport } from '@/lib/todos/report';
import { createBuiltInModel } from '../model';
import { TodoList } from './list';

/** Wednesday 2025-07-30 10:00 in Los Angeles. */
export const clock: Clock = { now: Date.UTC(2025, 6, 30, 17), timeZone: 'America/Los_Angeles' };

export type ToolCall = { tool: string; input: Record<string, unknown> };

export type Answer = { text: string; calls: ToolCall[]; steps: number; chunks: string[] };

/** Open ToDos that fit into the context. */
const CONTEXT_SIZE = 50;

const anything = z.record(z.string(), z.unknown());

export class Chat {
  readonly list = new TodoList(clock);
  memory: Memory = { profile: EMPTY_PROFILE, instructions: '' };
  private messages: ModelMessage[] = [];
  role: string;

  constructor(role = '') {
    this.role = role;
  }

  /** A further thread on the same list: what was said is gone, the ToDos are there. */
  newThread(): void {
    this.messages = [];
  }

  async send(text: string): Promise<Answer> {
    this.messages.push({ role: 'user', content: text });
    const open = this.list.open();
    const calls: ToolCall[] = [];
    const run = <T>(name: string, act: (input: Record<string, unknown>) => T) => ({
      inputSchema: anything,
      execute: async (input: Record<string, unknown>) => {
        calls.push({ tool: name, input });
        return act(input);
      },
    });
    const result = streamText({
      model: createBuiltInModel({
        role: this.role,
        category: 'test',
        clock,
        todos: open.slice(0, CONTEXT_SIZE),
        openCount: open.length,
        memory: this.memory,
      }),
      instructions: 'You keep a list.',
      messages: this.messages,
      stopWhen: isStepCount(8),
      onError: ({ error }) => {
        throw error;
      },
      tools: {
        update_todos: tool(run('update_todos', (input) => formatReport(this.list.apply(input), clock))),
        search_todos: tool(
          run('search_todos', (input) => {
            const { total, todos } = this.list.search(input);
            return formatFound(total, todos, clock);
          }),
        ),
        update_profile: tool(
          run('update_profile', (input) => {
            this.memory = { ...this.memory, profile: { ...this.memory.profile, ...input } };
            return 'updated profile';
          }),
        ),
        update_instructions: tool(
          run('update_instructions', (input) => {
            this.memory = { ...this.memory, instructions: String(input.memory) };
            return 'updated instructions';
          }),
        ),
      },
    });
    const chunks: string[] = [];
    for await (const chunk of result.textStream) chunks.push(chunk);
    const messages = await result.responseMessages;
    this.messages.push(...messages);
    return { text: chunks.join(''), calls, steps: (await result.steps).length, chunks };
  }
}
