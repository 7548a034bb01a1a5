// The number of a version from the address. What is no number is no version's, so it answers 404.
import { versionNumberSchema } from '@/lib/assistants/assistant';
import { notFound } from '@/lib/errors';

export function readNumber(value: string): number {
  const { success, data } = versionNumberSchema.safeParse(Number(value));
  if (!success) throw notFound('version');
  return data;
}
