import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { InboundEvent, Pulled, Session } from '../../adapter.ts';
import { judge } from '../judge.ts';
import { readVerdict, unchecked } from '../read/verdict.ts';
import { type Came, eventsOf } from '../receive.ts';
import { fetchRaw } from './fetch-raw.ts';
import { bytesAtOnce, fetchSeconds, mailSeconds, mailsAtOnce, stepSeconds } from './limits.ts';
import { inMailbox, type OpenMailbox } from './lines.ts';

/** How far a mailbox was read. A UID means something only under its UIDVALIDITY (RFC 3501, 2.3.1.1). */
const Cursor = z.object({
  validity: z.string(),
  uid: z.number().int(),
  /** Since when the mailbox is read here; null where everything that lay there was wanted too. */
  since: z.coerce.date().nullable(),
  /** Up to here mails were numbered anew: what is older than `since` is not taken a second time round. */
  renumbered: z.number().int(),
});
type Cursor = z.infer<typeof Cursor>;

/** The line says when there is something; where it cannot, this is how often we look. */
const askedEverySeconds = 60;
/** The server's clock is not ours. */
const skewMs = 3600_000;

/** A clock in seconds that never goes back; it begins anywhere. */
type Clock = () => number;
const ownClock: Clock = () => performance.now() / 1000;

/**
 * What came into the mailbox since the cursor: one step of bounded size and time, from which the next goes on. A mail
 * that was fetched and not read in time is fetched again: one is read in every step, however slow it is.
 */
export async function pullMails(
  session: Session,
  cursor: string | null,
  clock = ownClock,
): Promise<Pulled | null> {
  if (session.answers['reception'] === 'smtp') return null;
  const began = clock();
  const seconds = () => clock() - began;
  const step = await inMailbox(session, (open) => fetchStep(session, open, cursor, seconds));
  const events: InboundEvent[] = [];
  for (const { uid, ...came } of step.mails) {
    if (events.length > 0 && seconds() >= stepSeconds)
      return pulled(events, { ...step.cursor, uid: uid - 1 }, true);
    events.push(...(await eventsOf(session, came)));
  }
  return pulled(events, step.cursor, step.isMore);
}

function pulled(events: readonly InboundEvent[], cursor: Cursor, isMore: boolean): Pulled {
  const againSeconds = isMore ? 0 : askedEverySeconds;
  return { events, unreadable: [], cursor: JSON.stringify(cursor), againSeconds };
}

interface Step {
  readonly mails: readonly (Came & { readonly uid: number })[];
  readonly cursor: Cursor;
  readonly isMore: boolean;
}

async function fetchStep(
  session: Session,
  { client, mailbox }: OpenMailbox,
  cursor: string | null,
  seconds: () => number,
): Promise<Step> {
  const from = startOf(session, mailbox, cursor);
  const uids = await uidsAfter(client, from);
  const mails: Step['mails'][number][] = [];
  let [uid, bytes] = [from.uid, 0];
  for (const next of uids.slice(0, mailsAtOnce)) {
    const isFirst = mails.length === 0;
    if (bytes >= bytesAtOnce || (!isFirst && seconds() >= fetchSeconds)) break;
    const since = next > from.renumbered ? null : from.since;
    const came = await fetchMail(session, client, { uid: next, since }, () => seconds() >= mailSeconds);
    // A connection that is gone answers with nothing, as for a mail that is gone: without this it would be skipped.
    if (!client.usable) throw new OutgoingFailure('the mail server hung up');
    // A mail that is slow gets a step of its own before it is cut.
    if (came?.cutFor === 'time' && !isFirst) break;
    if (came) {
      mails.push({ ...came, uid: next });
      bytes += came.raw.length;
    }
    uid = next;
  }
  return { mails, cursor: { ...from, uid }, isMore: uids.some((one) => one > uid) };
}

/**
 * Where to begin: behind the cursor; at the end of a mailbox that is new here, unless all of it is wanted; and from the
 * start when the server numbered its mails anew, where what was taken before is known again by what it says.
 */
function startOf(
  { answers, now }: Session,
  { uidValidity, uidNext }: OpenMailbox['mailbox'],
  cursor: string | null,
): Cursor {
  const validity = String(uidValidity);
  if (cursor === null) {
    const isAll = answers['begin'] === 'all';
    const begin = isAll
      ? { uid: 0, since: null }
      : { uid: uidNext - 1, since: new Date(now.getTime() - skewMs) };
    return { ...begin, validity, renumbered: 0 };
  }
  const before = Cursor.parse(JSON.parse(cursor));
  return before.validity === validity ? before : { ...before, validity, uid: 0, renumbered: uidNext - 1 };
}

/** Servers answer `n:*` with the last mail also when it is older. */
async function uidsAfter(client: ImapFlow, { uid }: Cursor): Promise<number[]> {
  const found = await client.search({ uid: `${uid + 1}:*` }, { uid: true });
  return (found || []).filter((one) => one > uid).toSorted((a, b) => a - b);
}

/** One mail; nothing for what is gone, or is older than what is wanted. */
async function fetchMail(
  session: Session,
  client: ImapFlow,
  { uid, since }: { readonly uid: number; readonly since: Date | null },
  isLate: () => boolean,
): Promise<Came | null> {
  const about = await client.fetchOne(String(uid), { size: true, internalDate: true }, { uid: true });
  if (!about) return null;
  const at = momentOf(about, session.now);
  if (since && at < since) return null;
  const fetched = await fetchRaw(client, { uid, size: about.size ?? 0 }, isLate);
  if (!fetched) return null;
  const { raw, cutFor } = fetched;
  const verdict: Came['verdict'] = (head) => verdictOf(session, raw, head, cutFor !== null);
  return { raw, cutFor, at, recipients: [], verdict };
}

function momentOf({ internalDate }: FetchMessageObject, now: Date): Date {
  const at = internalDate === undefined ? now : new Date(internalDate);
  return Number.isNaN(at.getTime()) ? now : at;
}

/** Servers that say what they found under a name that is known. */
const knownServers: Readonly<Record<string, string>> = { 'imap.gmail.com': 'mx.google.com' };

/** The mailbox's own server has seen who brought the mail; without its word the signatures alone can be checked. */
async function verdictOf(
  session: Session,
  raw: Buffer,
  head: ReadonlyMap<string, readonly string[]>,
  isCut: boolean,
) {
  const { answers } = session;
  const server = answers['auth-server'] ?? knownServers[answers['imap-host'] ?? ''];
  if (server !== undefined) {
    const said = readVerdict(head.get('authentication-results') ?? [], server);
    if (said !== unchecked) return said;
  }
  return isCut ? unchecked : judge(session, raw);
}
