// The AI SDK's language model interface, version 4, by the names that are used here.

import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4GenerateResult,
  LanguageModelV4Prompt,
  LanguageModelV4StreamPart,
} from '@ai-sdk/provider';

export type { LanguageModelV4 };
export type CallOptions = LanguageModelV4CallOptions;
export type GenerateResult = LanguageModelV4GenerateResult;
export type Prompt = LanguageModelV4Prompt;
export type StreamPart = LanguageModelV4StreamPart;
