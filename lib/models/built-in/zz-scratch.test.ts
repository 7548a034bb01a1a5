import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { Chat } from './test/chat';
import { PERSONAL, WORK } from './test/roles';

it('talk', async () => {
  const lines = readFileSync('/tmp/talk.txt', 'utf8')
    .split('\n')
    .filter((l) => l !== '');
  let chat = new Chat(WORK);
  for (const line of lines) {
    if (line === '#work') {
      chat = new Chat(WORK);
      continue;
    }
    if (line === '#personal') {
      chat = new Chat(PERSONAL);
      continue;
    }
    if (line === '#thread') {
      chat.newThread();
      continue;
    }
    if (line.startsWith('#add ')) {
      const [t, d, m] = line.slice(5).split('|');
      chat.list.add(t ?? '', { deadline: d ? `${d}T23:59:00` : null, estimateMinutes: m ? Number(m) : null });
      continue;
    }
    const a = await chat.send(line.replaceAll('\\n', '\n'));
    console.log(
      `> ${line}\n${a.calls.map((c) => `   ${c.tool} ${JSON.stringify(c.input)}`).join('\n')}\n${a.text}\n`,
    );
  }
});
