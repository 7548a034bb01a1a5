// Which addresses a run may name as its webhook. What a name stands for is asked anew at each delivery.
import { isIP } from 'node:net';
import { z } from 'zod';
import { env } from '@/lib/env';
import { hostOf } from './post';
import { isPublicAddress } from './public-address';

const LONGEST = 2_000;

/** Names that never stand for a public host (RFC 6761, RFC 6762, RFC 8375 and what cloud hosts use). */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa|localdomain)\.?$/i;

export const allowsPrivate = (): boolean => env().WEBHOOK_ALLOW_PRIVATE === true;

function isPrivateHost(url: URL): boolean {
  const host = hostOf(url);
  return isIP(host) === 0 ? LOCAL_NAME.test(host) : !isPublicAddress(host);
}

/** What is wrong with an address, in words for the person who gave it; null when nothing is. */
export function webhookMistake(text: string, allowPrivate: boolean): string | null {
  if (!URL.canParse(text)) return 'A webhook is a full address, such as https://example.com/hook.';
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return 'A webhook begins with https:// or http://.';
  if (url.username || url.password) return 'A webhook cannot hold a user name or password.';
  if (!allowPrivate && isPrivateHost(url)) {
    return 'A webhook must be a public address. This one is private to a machine or a network.';
  }
  return null;
}

export const webhookSchema = z
  .string()
  .trim()
  .max(LONGEST, `A webhook has at most ${LONGEST} characters.`)
  .superRefine((text, context) => {
    const message = webhookMistake(text, allowsPrivate());
    if (message) context.addIssue({ code: 'custom', message });
  });
