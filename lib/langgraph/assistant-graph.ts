// What an assistant's graph looks like: the same for all of them, as there is one graph.

import { createRoute, z } from '@hono/zod-openapi';
import { resolveAssistant } from '@/lib/assistants/default-assistant';
import { readRecord } from '@/lib/assistants/record';
import { idParam } from './assistants-schema';
import { answers, jsonObject } from './common-schema';
import { errors } from './errors';
import { drawnGraph, graphSchemas } from './graph';
import { createRouter } from './router';

export const assistantGraphRouter = createRouter();

const views = [
  {
    path: '/assistants/{assistant_id}/graph',
    summary: 'Draw the graph of an assistant',
    view: drawnGraph,
  },
  {
    path: '/assistants/{assistant_id}/schemas',
    summary: 'Read the schemas of an assistant: input, output, state, configuration',
    view: graphSchemas,
  },
  {
    path: '/assistants/{assistant_id}/subgraphs',
    summary: 'List the subgraphs of an assistant: there are none',
    view: () => ({}),
  },
] as const;

for (const { path, summary, view } of views) {
  assistantGraphRouter.openapi(
    createRoute({
      method: 'get',
      path,
      tags: ['Assistants'],
      summary,
      request: { params: idParam },
      responses: { 200: answers(summary, jsonObject), ...errors(404) },
    }),
    async (context) => {
      const accountId = context.get('accountId');
      const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
      await readRecord(accountId, id);
      return context.json(view(), 200);
    },
  );
}

assistantGraphRouter.openapi(
  createRoute({
    method: 'get',
    path: '/assistants/{assistant_id}/subgraphs/{namespace}',
    tags: ['Assistants'],
    summary: 'List the subgraphs below one of them: there are none',
    request: { params: idParam.extend({ namespace: z.string() }) },
    responses: { 200: answers('None.', jsonObject), ...errors(404) },
  }),
  async (context) => {
    const accountId = context.get('accountId');
    const id = await resolveAssistant(accountId, context.req.valid('param').assistant_id);
    await readRecord(accountId, id);
    return context.json({}, 200);
  },
);
