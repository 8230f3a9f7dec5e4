import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { InboundEvent, Pulled, Session } from '../adapter.ts';
import { TokenRefused } from '../token-failures.ts';
import { isAfter, readPage } from './read-page.ts';
import { callX, detailOf, ownId, refusedBy, waitSeconds } from './x-api.ts';

/** The smallest of X's plans lets one ask fifteen times in a quarter of an hour. */
const askedEverySeconds = 60;
const pageSize = 100;
/** Most pages that one look reads; what is behind them is read with the next. */
const pagesMax = 5;
/** What was written longer ago than this before the first look is not brought in: it was answered elsewhere. */
const beforeFirstMs = 5 * 60_000;

/** The newest event that was seen, and, where more was written than one look reads, where to read on and until what. */
const Cursor = z.object({
  sinceMs: z.number(),
  seen: z.string(),
  behind: z.object({ token: z.string(), until: z.string() }).nullable(),
});
type Cursor = z.infer<typeof Cursor>;

/** Asks for the direct messages of every chat since the last look, for accounts that X does not call for. */
export async function pullMessages(session: Session, stored: string | null): Promise<Pulled | null> {
  if (session.answers['reception'] !== 'asked') return null;
  const before = cursorOf(session, stored);
  const until = before.behind?.until ?? before.seen;
  let token = before.behind?.token ?? null;
  let { seen } = before;
  const events: InboundEvent[] = [];
  const unreadable: unknown[] = [];
  for (let pages = 0; pages < pagesMax; pages++) {
    const answer = await callX(session, pathOf(token), { method: 'GET' });
    // What the pages before brought is asked for again: nothing of it was kept.
    if (answer.status === 429) return waiting(stored, waitSeconds(answer, session.now));
    if (pages === 0 && token !== null && isRefused(answer.status)) {
      // X no longer knows where the look before left off: read from the newest again; what comes twice is kept once.
      token = null;
      continue;
    }
    requireFine(session, answer);
    const page = readPage(answer.json, { ownId: ownId(session), until, sinceMs: before.sinceMs });
    events.push(...page.events);
    unreadable.push(...page.unreadable);
    if (isAfter(page.newest, seen)) seen = page.newest;
    token = page.isMore ? page.token : null;
    if (token === null) break;
  }
  const behind = token === null ? null : { token, until };
  const cursor = JSON.stringify({ sinceMs: before.sinceMs, seen, behind } satisfies Cursor);
  return { events, unreadable, cursor, againSeconds: askedEverySeconds };
}

function cursorOf({ now }: Session, stored: string | null): Cursor {
  if (stored !== null) return Cursor.parse(JSON.parse(stored));
  return { sinceMs: now.getTime() - beforeFirstMs, seen: '0', behind: null };
}

function waiting(cursor: string | null, seconds: number | null): Pulled {
  return { events: [], unreadable: [], cursor, againSeconds: seconds ?? askedEverySeconds };
}

function isRefused(status: number): boolean {
  return status >= 400 && status < 500 && status !== 401;
}

function requireFine(session: Session, answer: Awaited<ReturnType<typeof callX>>): void {
  if (answer.status < 300) return;
  const { kind } = refusedBy(answer, session.now);
  if (kind === 'unauthorised') throw new TokenRefused(detailOf(answer));
  throw kind === 'again' ? new OutgoingFailure(detailOf(answer)) : new Error(detailOf(answer));
}

function pathOf(token: string | null): string {
  const asked = new URLSearchParams({
    max_results: String(pageSize),
    event_types: 'MessageCreate',
    'dm_event.fields':
      'id,text,event_type,created_at,dm_conversation_id,sender_id,participant_ids,attachments,entities',
    expansions: 'sender_id,attachments.media_keys',
    'media.fields': 'media_key,type,url,variants',
    'user.fields': 'name',
    ...(token !== null && { pagination_token: token }),
  });
  return `/2/dm_events?${asked}`;
}
