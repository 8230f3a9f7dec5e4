import { say } from '@zhiyin/domain/kit';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import type { SendResult } from './adapter.ts';

/** Causes with which a connection never came about: nothing was sent. */
const neverSent = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)/;

/** What an error on the way to a vendor means for a message. What is our own fault is thrown on. */
export function outcomeOf(error: unknown): SendResult {
  // The address leads nowhere that may be called.
  if (error instanceof Refusal) {
    const said = say(error.reason, 'en', error.values);
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: said };
  }
  const detail = error instanceof Error ? error.message.slice(0, 300) : '';
  if (!(error instanceof OutgoingFailure)) throw error;
  if (neverSent.test(detail)) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  return { kind: 'unsure', detail };
}
