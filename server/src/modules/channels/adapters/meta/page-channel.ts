import { z } from 'zod';
import type {
  ChannelAdapter,
  Checked,
  FileRef,
  OutgoingPart,
  Profile,
  SendResult,
  Session,
} from '../adapter.ts';
import { checkFailed } from '../kit/check-failed.ts';
import { challenge, verify } from './callbacks.ts';
import { callGraph, detailOf, errorIn, failureOf, refusedBy } from './graph.ts';
import { readPageEvents } from './page-events.ts';
import { problemIn } from './questions.ts';

const daySeconds = 24 * 3600;
/** For so long a person may answer, by the tag `HUMAN_AGENT`. */
export const humanAgentSeconds = 7 * daySeconds;
const fileBytesMax = 25 * 1024 * 1024;

const Sent = z.object({ message_id: z.string() });
const Named = z.object({ name: z.string().optional(), username: z.string().optional() });

interface PageChannel {
  readonly manifest: ChannelAdapter['manifest'];
  /** How Meta names what happens there. */
  readonly object: 'page' | 'instagram';
  /** What the app is told of; empty where that is chosen by hand. */
  readonly subscribed: string;
}

/** A channel whose messages go by a page's token: Messenger, and Instagram likewise. */
export function pageChannel({ manifest, object, subscribed }: PageChannel): ChannelAdapter {
  return {
    manifest,
    identitiesOf: 'account',
    isIdempotent: false,
    verify,
    challenge,
    parse: (_session, { bytes }) => readPageEvents(bytes, object),
    accepted: { status: 200, mediaType: 'text/plain', body: 'EVENT_RECEIVED' },
    send: sendToPerson,
    fetchFile,
    check: (session) => check(session, subscribed),
    profileOf,
    namesOf: ({ token = '' }) => [{ question: 'token', is: [token] }],
    problemOf: problemIn,
  };
}

async function sendToPerson(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { address, threadKey, text, file } = part;
  const message = file
    ? { attachment: { type: typeOf(file.mediaType), payload: { url: file.url, is_reusable: false } } }
    : { text };
  const json = { recipient: { id: address['id'] ?? threadKey }, ...groundOf(session, part), message };
  const answer = await callGraph(session, 'POST', 'me/messages', { json });
  if (answer.status !== 200) return refusedBy(answer);
  const sent = Sent.safeParse(answer.json);
  return { kind: 'sent', externalId: sent.success ? sent.data.message_id : null };
}

/** Within a day one answers; for a week a person may, and says so. */
function groundOf({ now }: Session, { written: { lastFromCustomerAt } }: OutgoingPart) {
  const agoMs = lastFromCustomerAt ? now.getTime() - lastFromCustomerAt.getTime() : 0;
  if (agoMs < daySeconds * 1000) return { messaging_type: 'RESPONSE' };
  return { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };
}

function typeOf(mediaType: string): string {
  const [family = ''] = mediaType.split('/');
  return ['image', 'video', 'audio'].includes(family) ? family : 'file';
}

async function check(session: Session, subscribed: string): Promise<Checked> {
  try {
    const me = await callGraph(session, 'GET', 'me', { query: { fields: 'name' } });
    const wrong = refusedCheck(me);
    if (wrong) return wrong;
    const query = { subscribed_fields: subscribed };
    const told = subscribed ? await callGraph(session, 'POST', 'me/subscribed_apps', { query }) : null;
    const untold = told && refusedCheck(told);
    if (untold) return untold;
    const { name, username } = Named.parse(me.json);
    return { ok: true, knownAs: name ?? username ?? null };
  } catch (error) {
    return checkFailed(error);
  }
}

/** What keeps an account from working, by what Meta answered to a check; null when it is well. */
export function refusedCheck(answer: Awaited<ReturnType<typeof callGraph>>): Checked | null {
  if (answer.status === 200) return null;
  const error = errorIn(answer);
  if (!error) return { ok: false, failure: 'unreachable', detail: `HTTP ${answer.status}` };
  const failure = failureOf(error);
  const isOurs = failure === 'credentials' || failure === 'unreachable' || failure === 'busy';
  return { ok: false, failure: isOurs ? failure : 'refused', detail: detailOf(error) };
}

async function profileOf(session: Session, id: string): Promise<Profile | null> {
  const path = encodeURIComponent(id);
  const { status, json } = await callGraph(session, 'GET', path, { query: { fields: 'name' } });
  return status === 200 ? { name: Named.parse(json).name ?? null, language: null } : null;
}

/** Attachments come with an address of Meta's store, which needs no token. */
async function fetchFile({ call }: Session, { ref }: FileRef): Promise<Buffer> {
  const { status, body } = await call(ref, {
    method: 'GET',
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body;
}
