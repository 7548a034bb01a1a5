// Makes the AI SDK's model object for a chosen model.

import { type LanguageModel, wrapLanguageModel } from 'ai';
import { env } from '@/lib/env';
import type { BuiltInContext } from './built-in/context';
import { createBuiltInModel } from './built-in/model';
import { joinedDeltas } from './joined-deltas';
import type { ModelInfo } from './model-info';
import { patientFetch } from './patient-fetch';

const OPENAI_API = 'https://api.openai.com/v1';
const PATIENCE_MS = 60_000;

/** How long a model may keep silent, in milliseconds. */
export function modelPatience(): number {
  return env().MODEL_TIMEOUT_MS ?? PATIENCE_MS;
}

/** `context` is for the built-in model, which reads facts where others read instructions. */
export async function languageModel(model: ModelInfo, context: BuiltInContext): Promise<LanguageModel> {
  return model.provider === 'built-in' ? createBuiltInModel(context) : connectedModel(model);
}

/** By id. What each of them checks its answers with takes as long to build as a whole short answer. */
const connected = new Map<string, LanguageModel>();

/** A model that is not the built-in one; made once, it keeps nothing of a call. */
export async function connectedModel(model: ModelInfo): Promise<LanguageModel> {
  const known = connected.get(model.id);
  if (known) return known;
  const made = await connect(model);
  connected.set(model.id, made);
  return made;
}

async function connect(model: ModelInfo): Promise<LanguageModel> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = env();
  const fetch = patientFetch(modelPatience());
  // Loaded when first asked for: most installations use one provider or none.
  if (model.provider === 'openai') {
    // The package reads this variable too, and refuses to load with an empty one.
    delete process.env.OPENAI_BASE_URL;
    const { createOpenAI } = await import('@ai-sdk/openai');
    const openai = createOpenAI({ apiKey: OPENAI_API_KEY, baseURL: OPENAI_API, fetch });
    return wrapLanguageModel({ model: openai(model.name), middleware: joinedDeltas });
  }
  const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
  const compatible = createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: OPENAI_BASE_URL ?? '',
    apiKey: OPENAI_API_KEY,
    includeUsage: true,
    fetch,
  });
  return wrapLanguageModel({ model: compatible(model.name), middleware: joinedDeltas });
}
