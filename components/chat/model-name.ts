// How people know a model.

/** 'openai/gpt-4.1-mini' is known to people without its provider. */
export function modelName(id: string): string {
  return id === 'built-in' ? 'Built-in rules' : id.replace(/^openai(-compatible)?\//, '');
}
