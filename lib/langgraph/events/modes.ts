// The stream modes that a client may ask for, and the events that a stream consists of.

import { z } from '@hono/zod-openapi';

export const STREAM_MODES = [
  'values',
  'updates',
  'messages',
  'messages-tuple',
  'custom',
  'events',
  'debug',
  'tasks',
  'checkpoints',
] as const;
export type StreamMode = (typeof STREAM_MODES)[number];

const WRONG_MODE = `The stream modes are ${STREAM_MODES.join(', ')}.`;

export const streamModeSchema = z.enum(STREAM_MODES);

/** One mode, several, or none: then `values`. */
export const streamModesSchema = z
  .union([streamModeSchema, z.array(streamModeSchema).max(20)], { error: WRONG_MODE })
  .nullish()
  .transform((modes): StreamMode[] => {
    const list = typeof modes === 'string' ? [modes] : (modes ?? []);
    return list.length > 0 ? [...new Set(list)] : ['values'];
  });

export type WireEvent = { event: string; data: unknown };
