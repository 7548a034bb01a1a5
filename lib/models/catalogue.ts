// Which language models this installation offers, the default first. The built-in one is always there.

import { env } from '@/lib/env';
import type { ModelInfo } from './model-info';

const DEFAULT_OPENAI_MODEL = 'gpt-4.1-mini';

export const BUILT_IN: ModelInfo = {
  id: 'built-in',
  provider: 'built-in',
  name: 'Built-in rules',
  description: 'Answers by rules, without a language model. Works offline and needs no key.',
};

/** OPENAI_MODEL may name several, parted by commas. */
export function listModels(): ModelInfo[] {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = env();
  if (!OPENAI_API_KEY && !OPENAI_BASE_URL) return [BUILT_IN];
  const provider = OPENAI_BASE_URL ? 'openai-compatible' : 'openai';
  const names = (OPENAI_MODEL ?? DEFAULT_OPENAI_MODEL).split(',').map((name) => name.trim());
  const connected = names.filter(Boolean).map((name) => ({
    id: `${provider}/${name}`,
    provider,
    name,
    description:
      provider === 'openai' ? 'A language model by OpenAI.' : 'A language model on your own server.',
  })) satisfies ModelInfo[];
  return [...connected, BUILT_IN];
}

/** The model for an id, or the default where the id is none of this installation's. */
export function findModel(id: string | null | undefined): ModelInfo {
  const models = listModels();
  return models.find((model) => model.id === id) ?? models[0] ?? BUILT_IN;
}
