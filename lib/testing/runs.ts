// How many cases a property is tried with.

/** So many each day, and ten times as many by `npm run test:properties`, which sets the factor. */
export const runs = (daily: number): number => daily * Number(process.env.PROPERTY_FACTOR ?? 1);
