// A profile as the value of an item.
import { z } from 'zod';
import type { Profile } from '@/lib/memory/memory';
import { profilePatchSchema } from '@/lib/memory/patch';

const { name, location, job, connections, interests } = profilePatchSchema.shape;

/** A fact that is empty is none. */
const fact = (schema: typeof name) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema);

/** All of the profile: what the value leaves out is nothing. */
export const profileValueSchema = z
  .strictObject({
    name: fact(name),
    location: fact(location),
    job: fact(job),
    connections: connections.nullable(),
    interests: interests.nullable(),
  })
  .transform(
    (value): Profile => ({
      name: value.name ?? null,
      location: value.location ?? null,
      job: value.job ?? null,
      connections: value.connections ?? [],
      interests: value.interests ?? [],
    }),
  );
