// How many tokens a text is, by the encoding of OpenAI's current models; others come near it.

/**
 * The encoding takes time that grows with the square of a run without a space, so that long ones are cut. Elsewhere
 * the cuts are where tokens end anyway: before a space that a word follows.
 */
const PIECES = /[\s\S]{1,500}(?= \S|$(?![\s\S]))|[\s\S]{1,500}/gu;

/** The tables of the encoding are large, so that they are loaded when somebody asks. */
export async function countTokens(text: string): Promise<number> {
  const { countTokens: count } = await import('gpt-tokenizer/encoding/o200k_base');
  // What looks like a control token of a model is text here.
  const plain = { disallowedSpecial: new Set<string>() };
  return (text.match(PIECES) ?? []).reduce((sum, piece) => sum + count(piece, plain), 0);
}
