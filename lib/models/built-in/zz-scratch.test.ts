import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { EMPTY_PROFILE } from '@/lib/memory/memory';
import { Chat, clock } from './test/chat';
import { fill } from './test/outcome';
import { PERSONAL, WORK } from './test/roles';
import { nextStep } from './turn';

it('talk', async () => {
  const lines = readFileSync('/tmp/talk.txt', 'utf8')
    .split('\n')
    .filter((l) => l !== '');
  let chat = new Chat(WORK);
  for (const line of lines) {
    if (line === '#work') chat = new Chat(WORK);
    else if (line === '#personal') chat = new Chat(PERSONAL);
    else if (line.startsWith('#role ')) chat.role = line.slice(6).replaceAll('\\n', '\n');
    else if (line === '#fill') {
      chat = new Chat('');
      fill(chat);
    } else if (line === '#thread') chat.newThread();
    else if (line.startsWith('#many '))
      for (let i = 0; i < Number(line.slice(6)); i += 1)
        chat.list.add(`Task number ${i} about ${['tax', 'garden', 'school'][i % 3]}`, {
          deadline: i % 4 ? `2025-0${8 + (i % 2)}-1${i % 9}T23:59:00` : null,
        });
    else if (line.startsWith('#add ')) {
      const [t, d, m] = line.slice(5).split('|');
      chat.list.add(t ?? '', { deadline: d ? `${d}T23:59:00` : null, estimateMinutes: m ? Number(m) : null });
    } else if (line === '#bench') {
      const c = new Chat(WORK);
      for (let i = 0; i < 1000; i += 1)
        c.list.add(`Task number ${i} about ${['tax', 'garden', 'school'][i % 3]}`);
      const context = {
        role: WORK,
        category: 'work',
        clock,
        todos: c.list.open(),
        openCount: 1000,
        memory: { profile: EMPTY_PROFILE, instructions: '' },
      };
      for (const text of [
        'Give me a todo summary.',
        'move task number 500 to Friday',
        'buy milk and call mom tomorrow',
        'done with the unknown thing',
        'a '.repeat(290),
        `remind me to ${'and call '.repeat(60)}`,
        `${'x, '.repeat(3000)}`,
        `${'1) do it '.repeat(900)}`,
        `${'buy milk and '.repeat(700)}`,
        `move ${'to by for on '.repeat(45)}`,
        `${'i need to '.repeat(55)}`,
        `- ${'a very long line '.repeat(500)}\n- b`,
        ' '.repeat(5000),
        `${'not '.repeat(140)}`,
        `${'the '.repeat(140)}`,
      ]) {
        const times: number[] = [];
        for (let i = 0; i < 20; i += 1) {
          const t = process.cpuUsage();
          nextStep({ ...context }, [{ role: 'user', content: [{ type: 'text', text }] }]);
          const u = process.cpuUsage(t);
          times.push((u.user + u.system) / 1000);
        }
        times.sort((a, b) => a - b);
        console.log(
          text.slice(0, 40),
          text.length,
          'median',
          times[10]?.toFixed(2),
          'max',
          times[19]?.toFixed(2),
        );
      }
    } else {
      const a = await chat.send(line.replaceAll('\\n', '\n'));
      console.log(
        `> ${line}\n${a.calls.map((c) => `   ${c.tool} ${JSON.stringify(c.input)}`).join('\n')}\n${a.text}\n`,
      );
    }
  }
}, 120_000);
