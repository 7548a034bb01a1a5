// A message -> what the person wants: each reader is asked in turn, the first that understands it counts.

import { ENGLISH_ONLY } from '../answer/about';
import { isPoliteRequest, isQuestion, normalise, tidy } from '../words/tidy';
import type { World } from '../world';
import { readQuestion, readTitle } from './ask';
import { readChange } from './change';
import { readChat } from './chat';
import { readCorrection } from './correct';
import { isWanted, readCreate } from './create';
import { readEstimate } from './estimate';
import { readFinish } from './finish';
import { isIdiom } from './idioms';
import { readInstructions } from './instructions';
import { isOtherLanguage } from './language';
import { isHypothetical } from './not-a-task';
import { readProfile } from './profile';
import { readRemove } from './remove';
import { readNote, readRename } from './rename';
import { readRepetition } from './repetition';
import { readReply } from './reply';
import type { Reader, Request, Utterance } from './request';
import { sentencesOf } from './sentences';
import { readShiftOf } from './shift';
import { readOffer, readUnsure } from './unsure';

const READERS: Reader[] = [
  readChat,
  readInstructions,
  readProfile,
  readQuestion,
  readNote,
  readRename,
  readRepetition,
  readShiftOf,
  readEstimate,
  readFinish,
  readChange,
  readRemove,
  readUnsure,
  readCreate,
  readTitle,
];

const QUESTION_READERS: Reader[] = [readChat, readQuestion];

/** Characters. Past the first only lists are read, past the second nothing is. */
const LONGEST_SENTENCE = 600;
const LONGEST_MESSAGE = 10_000;

/** Never empty. Several requests are all wanted, in their order. */
export function understand(message: string, world: World): Request[] {
  const raw = normalise(message);
  if (raw.length > LONGEST_MESSAGE)
    return [{ kind: 'say', text: 'That is more than I can read at once. Please send it in parts.' }];
  const utterance = utteranceOf(raw);
  const reply = readReply(utterance, world, understand) ?? undefined;
  const correction = reply ?? readCorrection(utterance, world);
  if (correction) return Array.isArray(correction) ? correction : [correction];
  if (isHypothetical(utterance.text) || isIdiom(utterance.text)) return [{ kind: 'other' }];
  const whole = readOne(utterance, world);
  const sentences = sentencesOf(raw);
  const nothing: Request = isOtherLanguage(raw)
    ? { kind: 'say', text: ENGLISH_ONLY }
    : ((sentences.length < 2 ? readOffer(utterance, world) : null) ?? { kind: 'other' });
  if (sentences.length < 2) return [whole ?? nothing];
  const each = sentences.map((sentence) => readSentence(sentence, world));
  const known = each.filter((request) => request !== null && request.kind !== 'say');
  const isMixed = new Set(known.map((request) => request?.kind)).size > 1 || known.length > 1;
  const isAllKnown = each.every((request) => request !== null);
  if (isAllKnown && (isMixed || !whole)) return merged(each.filter((request) => request !== null));
  return firstOnly(each) ?? wantedOnly(sentences, each) ?? [whole ?? nothing];
}

function readSentence(sentence: string, world: World): Request | null {
  const utterance = utteranceOf(sentence);
  return isHypothetical(utterance.text) ? null : readOne(utterance, world);
}

// "Can you move it to Friday?" is no question.
function utteranceOf(raw: string): Utterance {
  const text = tidy(raw);
  return { raw, text: isPoliteRequest(raw) ? text.replace(/[?\s]+$/, '') : text };
}

function readOne(utterance: Utterance, world: World): Request | null {
  const readers = isQuestion(utterance.raw) ? QUESTION_READERS : READERS;
  if (utterance.raw.length > LONGEST_SENTENCE) return readCreate(utterance, world);
  for (const read of readers) {
    const request = read(utterance, world);
    if (request) return request;
  }
  return null;
}

// "Remind me to call the dentist tomorrow. My tooth hurts." The first sentence asks, the rest explains.
function firstOnly(each: (Request | null)[]): Request[] | null {
  const [first, ...rest] = each;
  return first && rest.every((request) => request === null) ? [first] : null;
}

// "What a day. I need to call the bank. And buy milk." What is asked for is put down, the talk around it is not.
function wantedOnly(sentences: string[], each: (Request | null)[]): Request[] | null {
  const known = each.filter((request) => request !== null && request.kind !== 'say');
  const first = sentences[each.findIndex((request) => request !== null)] ?? '';
  const creates = known.filter((request) => request?.kind === 'create' || request?.kind === 'changes');
  return creates.length > 0 && creates.length === known.length && isWanted(tidy(first))
    ? creates.filter((request) => request !== null)
    : null;
}

/** Small talk beside a request needs no answer of its own. */
function merged(requests: Request[]): Request[] {
  const work = requests.filter((request) => request.kind !== 'say');
  const open = work.find(
    (request) => request.kind === 'which' || request.kind === 'not-found' || request.kind === 'search',
  );
  if (open && open.kind !== 'search') return [open];
  return work.length > 0 ? work : requests.slice(0, 1);
}
