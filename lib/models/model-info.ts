// How a language model is presented to people.

export type ModelInfo = {
  /** 'built-in', or the provider's name and the model's id: 'openai/gpt-4.1-mini'. */
  id: string;
  provider: 'built-in' | 'openai' | 'openai-compatible';
  name: string;
  /** One sentence that says what it is. */
  description: string;
};
