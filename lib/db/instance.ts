// This process's name on its database connections, by which others see that it is alive.

import { randomUUID } from 'node:crypto';

const shared = globalThis as { maistroInstance?: string };
// On globalThis, because each route's bundle loads this module anew.
shared.maistroInstance ??= `maistro-instance ${randomUUID()}`;

export const instanceName: string = shared.maistroInstance;

/** A LIKE pattern for the names of all instances. */
export const ANY_INSTANCE = 'maistro-instance %';
