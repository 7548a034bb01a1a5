import { expect, it } from 'vitest';
import { descriptionSchema, groupByTag, type Schema, typeText } from './description';

const TYPES: [Schema, string][] = [
  [{ type: 'string' }, 'string'],
  [{ type: 'string', format: 'uuid' }, 'uuid'],
  [{ type: ['string', 'null'], format: 'date-time' }, 'date-time | null'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Thread' } }, 'Thread[]'],
  [{ type: 'array', items: { enum: ['asc', 'desc'] } }, '("asc" | "desc")[]'],
  [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'integer | null'],
  [{ allOf: [{ $ref: '#/components/schemas/Run' }, { type: 'object' }] }, 'Run & object'],
  [{}, 'any'],
];

it.each(TYPES)('writes %j as %s', (schema, text) => {
  expect(typeText(schema)).toBe(text);
});

it('groups by noun, threads before runs, and leaves the base out of the paths', () => {
  const responses = { 200: { description: 'It.' } };
  const description = descriptionSchema.parse({
    info: { title: 'API', version: '1' },
    components: {},
    paths: {
      '/runs': { post: { tags: ['Runs'], responses } },
      '/api/threads/{id}/state': { get: { tags: ['Threads'], responses } },
      '/api/threads/{id}': { get: { tags: ['Threads'], responses } },
      '/api/threads/search': { post: { tags: ['Threads'], responses } },
      '/api/threads': { post: { tags: ['Threads'], responses }, get: { tags: ['Threads'], responses } },
    },
  });
  const groups = [...groupByTag(description, '/api')].map(([tag, operations]) => [
    tag,
    operations.map(({ method, path }) => `${method} ${path}`),
  ]);
  expect(groups).toEqual([
    [
      'Threads',
      [
        'POST /threads',
        'GET /threads',
        'POST /threads/search',
        'GET /threads/{id}',
        'GET /threads/{id}/state',
      ],
    ],
    ['Runs', ['POST /runs']],
  ]);
});
