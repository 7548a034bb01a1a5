// Greetings, thanks and the like: a short word back, and nothing changes.

import { anyOf } from '../words/any-of';
import { withoutEnd } from '../words/tidy';
import type { Reader } from './request';

const WORDS: [RegExp, string][] = [
  [
    /^(?:hi|hello|hey|hiya|howdy|yo|good (?:morning|afternoon|evening|day)|greetings|hi there|hello there|hey there)(?: maistro| there| everyone)?$/i,
    'Hello. What shall I put on your list?',
  ],
  [
    anyOf(
      'thanks?(?: you)?(?: so much| very much| a lot)?',
      'thank you(?: so much| very much)?',
      'thx',
      'ty',
      'cheers',
      'much appreciated',
      "(?:that's |that is )?(?:great|perfect|awesome|wonderful|lovely|excellent|nice|cool|good|fine)(?:,? thanks?(?: you)?)?",
      '(?:great|good|nice) (?:job|work)',
      'well done',
      'ok(?:ay)? (?:thanks?(?: you)?|cool|great|good)',
    ),
    'You are welcome.',
  ],
  [
    anyOf('ok(?:ay)?', 'got it', 'sounds good', 'alright', 'all right', 'understood', 'makes sense', 'noted'),
    'All right.',
  ],
  [
    anyOf('yes(?: please)?', 'yeah', 'yep', 'yup', 'sure', 'do it', 'go ahead', 'no', 'nope', 'nah'),
    'I have no question open. Tell me what to put down, change or finish.',
  ],
  [
    anyOf(
      'bye',
      'goodbye',
      'good night',
      String.raw`see you(?: \w+)?`,
      'see ya',
      'talk (?:to you )?(?:later|soon|tomorrow)',
      'later',
      "that(?:'s| is) (?:all|it)(?: for (?:now|today))?",
      'nothing(?: else)?',
      'no more',
    ),
    'Goodbye. Your list is kept.',
  ],
  [
    /^(?:please )?(?:add|create|make|new|insert)(?: an?| a new| another| one| some| new)?(?: more)?(?: to-?dos?| tasks?| items?| reminders?)?$/i,
    'What shall I put on the list?',
  ],
  [
    /^(?:delete|remove|move|change|update|finish|complete|rename|edit|postpone|reschedule|mark)(?: an?| the| one| some)?(?: to-?dos?| tasks?| items?| reminders?)?$/i,
    'Which ToDo? Please name it.',
  ],
  [
    anyOf(
      'never ?mind',
      'forget it',
      'forget about it',
      'ignore (?:that|me)',
      'scratch that',
      'nothing',
      String.raw`never ?mind\b.*`,
    ),
    'All right, nothing was changed.',
  ],
];

export const readChat: Reader = ({ text, raw }) => {
  const bare = withoutEnd(raw).replace(/,/g, '');
  const found = WORDS.find(([phrase]) => phrase.test(bare) || phrase.test(withoutEnd(text)));
  return found ? { kind: 'say', text: found[1] } : null;
};
