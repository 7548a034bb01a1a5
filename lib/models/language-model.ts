// Makes the AI SDK's model object for a chosen model.

import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import { env } from '@/lib/env';
import type { BuiltInContext } from './built-in/context';
import { createBuiltInModel } from './built-in/model';
import type { ModelInfo } from './model-info';

/** `context` is for the built-in model, which reads facts where others read instructions. */
export function languageModel(model: ModelInfo, context: BuiltInContext): LanguageModel {
  const { OPENAI_API_KEY, OPENAI_BASE_URL } = env();
  if (model.provider === 'built-in') return createBuiltInModel(context);
  if (model.provider === 'openai') return createOpenAI({ apiKey: OPENAI_API_KEY })(model.name);
  return createOpenAICompatible({
    name: 'openai-compatible',
    baseURL: OPENAI_BASE_URL ?? '',
    apiKey: OPENAI_API_KEY,
    includeUsage: true,
  })(model.name);
}
