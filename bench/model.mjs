// The language model of the peer's graph: it asks the same model server as Maistro does, over the same protocol.

import { BaseChatModel } from '@langchain/core/language_models/chat_models';
import { AIMessageChunk } from '@langchain/core/messages';
import { ChatGenerationChunk } from '@langchain/core/outputs';

const ROLES = { human: 'user', ai: 'assistant', system: 'system' };

export class ServedModel extends BaseChatModel {
  constructor(url) {
    super({});
    this.url = url;
  }

  _llmType() {
    return 'served';
  }

  async _generate(messages, options, runManager) {
    let message = new AIMessageChunk('');
    for await (const chunk of this._streamResponseChunks(messages, options, runManager)) {
      message = message.concat(chunk.message);
    }
    return { generations: [{ text: String(message.content), message }] };
  }

  async *_streamResponseChunks(messages, options, runManager) {
    const response = await fetch(`${this.url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      signal: options.signal,
      body: JSON.stringify({
        model: 'scripted',
        stream: true,
        messages: messages.map((message) => ({ role: ROLES[message.type], content: message.content })),
      }),
    });
    if (!response.ok) throw new Error(`The model answered ${response.status}.`);
    let rest = '';
    for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        if (!line.startsWith('data: {')) continue;
        const content = JSON.parse(line.slice('data: '.length)).choices[0]?.delta.content;
        if (!content) continue;
        const chunk = new ChatGenerationChunk({ text: content, message: new AIMessageChunk(content) });
        yield chunk;
        await runManager?.handleLLMNewToken(content, undefined, undefined, undefined, undefined, { chunk });
      }
    }
  }
}
