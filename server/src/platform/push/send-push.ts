import { createHash } from 'node:crypto';
import { outgoingWords, type PushSubscription } from '@zhiyin/domain/platform';
import { OutgoingFailure } from '../outgoing/outgoing.ts';
import { Refusal } from '../refusal.ts';
import type { System } from '../system.ts';
import { encryptPush } from './encrypt-push.ts';
import { pushOutgoing } from './push-outgoing.ts';
import { vapidHeader } from './vapid.ts';

/** How long a push service may wait for the device to wake up, and we for the push service. */
export const pushLastsSeconds = 6 * 3600;

/** What a push service made of a push. */
export type Outcome =
  | { readonly kind: 'taken' }
  /** There is no such browser any more. */
  | { readonly kind: 'gone' }
  /** Trying again cannot help. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Trying again may help; `afterSeconds` is when it says so itself. */
  | {
      readonly kind: 'later';
      readonly why: string;
      readonly afterSeconds: number | null;
      readonly isSilent?: boolean;
    };

interface Sent {
  readonly body: Buffer;
  readonly tag: string;
  readonly isUrgent: boolean;
}

/** Hands one push to the service of a browser (RFC 8030), encrypted for that browser alone. */
export async function sendPush(
  system: System,
  { endpoint, keys }: PushSubscription,
  { body, tag, isUrgent }: Sent,
): Promise<Outcome> {
  try {
    const { status, headers } = await pushOutgoing.of(system).call(endpoint, {
      method: 'POST',
      headers: {
        authorization: vapidHeader(system, new URL(endpoint)),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(pushLastsSeconds),
        urgency: isUrgent ? 'high' : 'normal',
        topic: topicOf(tag),
      },
      body: encryptPush(body, keys),
      answerBytesMax: 0,
    });
    return outcomeOf(status, headers['retry-after'], system.now());
  } catch (error) {
    if (error instanceof OutgoingFailure)
      return { kind: 'later', why: error.message, afterSeconds: null, isSilent: error.isSilence };
    if (!(error instanceof Refusal)) throw error;
    const why = error.reason.en;
    // A name that is not found today may be found in an hour; a private network stays one.
    return error.reason.key === outgoingWords.hostNotFound.key
      ? { kind: 'later', why, afterSeconds: null }
      : { kind: 'refused', why };
  }
}

function outcomeOf(status: number, retryAfter: string | string[] | undefined, now: Date): Outcome {
  if (status >= 200 && status < 300) return { kind: 'taken' };
  if (status === 404 || status === 410) return { kind: 'gone' };
  const why = `the push service answered ${status}`;
  if (status === 429 || status >= 500)
    return { kind: 'later', why, afterSeconds: secondsIn(retryAfter, now) };
  return { kind: 'refused', why };
}

const hour = 3600;

/** What `Retry-After` says: seconds, or a moment. No longer than an hour is believed. */
function secondsIn(said: string | string[] | undefined, now: Date): number | null {
  const text = [said ?? []].flat()[0]?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now.getTime()) / 1000;
  return Number.isNaN(seconds) ? null : Math.min(hour, Math.max(1, Math.ceil(seconds)));
}

/** By which the push service, too, replaces an earlier one that it still holds; it tells it nothing. */
function topicOf(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}
