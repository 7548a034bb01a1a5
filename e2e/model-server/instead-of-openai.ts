// Loaded into a server under test (node --import): what it sends to OpenAI's own address goes to the scripted
// model server instead, so that the OpenAI provider itself is tested as people set it up: by its key alone.

const OPENAI = 'https://api.openai.com/v1';
const scripted = process.env.SCRIPTED_OPENAI_URL;
const send = globalThis.fetch;

if (scripted) {
  globalThis.fetch = (input, init) => {
    const goesToOpenAi = typeof input === 'string' && input.startsWith(OPENAI);
    return send(goesToOpenAi ? input.replace(OPENAI, scripted) : input, init);
  };
}
