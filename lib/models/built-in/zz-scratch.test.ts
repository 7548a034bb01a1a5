import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { Chat, clock } from './test/chat';
import { fill } from './test/outcome';
import { PERSONAL, WORK } from './test/roles';
import { READERS } from './understand/understand';
import { tidy } from './words/tidy';
import { readWorld } from './world';

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
    if (line.startsWith('#role ')) {
      chat.role = line.slice(6);
      continue;
    }
    if (line === '#fill') {
      chat = new Chat('');
      fill(chat);
      continue;
    }
    if (line === '#thread') {
      chat.newThread();
      continue;
    }
    if (line.startsWith('#many ')) {
      for (let i = 0; i < Number(line.slice(6)); i += 1)
        chat.list.add(`Task number ${i} about ${['tax', 'garden', 'school'][i % 3]}`, {
          deadline: i % 4 ? `2025-0${8 + (i % 2)}-1${i % 9}T23:59:00` : null,
        });
      continue;
    }
    if (line.startsWith('#why ')) {
      const w = readWorld(
        {
          role: '',
          category: '',
          clock,
          todos: chat.list.open(),
          openCount: chat.list.open().length,
          memory: chat.memory,
        },
        [{ user: '', answer: '', steps: [] }],
      );
      for (const r of READERS) {
        const x = r({ raw: line.slice(5), text: tidy(line.slice(5)) }, w);
        if (x) console.log(line, r.name, JSON.stringify(x));
      }
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
