// The table of utterances: what each does to the same list, or that it does nothing.

import { describe, expect, it } from 'vitest';
import { DOUBTFUL } from './test/cases/doubtful';
import { FIRST } from './test/cases/first';
import { FOURTH } from './test/cases/fourth';
import { REPEATING } from './test/cases/repeating';
import { SECOND } from './test/cases/second';
import { THIRD } from './test/cases/third';
import { Chat } from './test/chat';
import { type Case, fill, outcomeOf } from './test/outcome';

const nameOf = (said: Case[0]) => (typeof said === 'string' ? said : said.join(' / '));

describe.each([
  ['written with the code', FIRST],
  ['written after the code', SECOND],
  ['that may be no tasks', DOUBTFUL],
  ['written last', THIRD],
  ['of whole conversations', FOURTH],
  ['about what comes again', REPEATING],
])('utterances %s', (_, cases) => {
  it.each(cases.map(([said, ...does]) => ({ name: nameOf(said), said, does })))(
    '$name',
    async ({ said, does }) => {
      const chat = new Chat();
      fill(chat);
      expect((await outcomeOf(chat, said)).sort().join('\n')).toBe([...does].sort().join('\n'));
    },
  );
});
