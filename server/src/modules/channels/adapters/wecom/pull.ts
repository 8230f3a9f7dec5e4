import { z } from 'zod';
import type { InboundEvent, Pulled, Session } from '../adapter.ts';
import { type ApiAnswer, requireAnswer } from '../tencent/call-api.ts';
import { callKf, kfAccounts } from './call-kf.ts';
import { hintFor } from './callback.ts';
import { greet } from './greet.ts';
import { readKfMessage } from './read-message.ts';

const askedEverySeconds = 30;
const messagesMax = 1000;
/** What was written longer ago than this before the first look is not brought in: it was answered elsewhere. */
const beforeFirstMs = 5 * 60_000;
const accountsLastMs = 3600_000;
/** The token of a callback ran out; without it the vendor answers less often. */
const hintRefused = 95007;

/** How far each service account's log was read, and which accounts there are. */
const Cursor = z.object({
  sinceMs: z.number(),
  accounts: z.array(z.string()),
  listedMs: z.number(),
  readTo: z.record(z.string(), z.string()),
});
type Cursor = z.infer<typeof Cursor>;
const Page = z.object({
  next_cursor: z.string().default(''),
  has_more: z.number().default(0),
  msg_list: z.array(z.unknown()).default([]),
});

/**
 * Reads on in the log of every service account. Everything has an id of the vendor's, so a log that has to be read from
 * its beginning again, because the vendor knows the cursor no more, brings nothing twice.
 */
export async function pullKf(session: Session, stored: string | null): Promise<Pulled> {
  const before = await cursorOf(session, stored);
  const since = new Date(before.sinceMs);
  const events: InboundEvent[] = [];
  const unreadable: unknown[] = [];
  const readTo = { ...before.readTo };
  let isMore = false;
  for (const openKfId of before.accounts) {
    const page = await pageOf(session, openKfId, readTo[openKfId] ?? '');
    for (const line of page.msg_list) {
      try {
        events.push(...readKfMessage(line, openKfId, since));
      } catch {
        unreadable.push(line);
      }
      await greet(session, line);
    }
    if (page.next_cursor !== '') readTo[openKfId] = page.next_cursor;
    // A page that is not full says nothing: only this does.
    isMore ||= page.has_more === 1;
  }
  const cursor = JSON.stringify({ ...before, readTo } satisfies Cursor);
  return { events, unreadable, cursor, againSeconds: isMore ? 0 : askedEverySeconds };
}

/** Where we are, with the accounts of now: a new one is found within the hour, or when the vendor names it. */
async function cursorOf(session: Session, stored: string | null): Promise<Cursor> {
  const nowMs = session.now.getTime();
  const read = stored === null ? null : Cursor.parse(JSON.parse(stored));
  const named = Object.keys(session.hints).filter((id) => hintFor(session, id) !== null);
  const isListed = read !== null && nowMs - read.listedMs < accountsLastMs;
  if (read !== null && isListed && named.every((id) => read.accounts.includes(id) || isLeftOut(session, id)))
    return read;
  const accounts = (await kfAccounts(session)).map(({ id }) => id);
  const begun = read ?? { sinceMs: nowMs - beforeFirstMs, readTo: {} };
  return { ...begun, accounts, listedMs: nowMs };
}

function isLeftOut({ answers }: Session, openKfId: string): boolean {
  return answers['kfid'] !== undefined && answers['kfid'] !== openKfId;
}

async function pageOf(session: Session, openKfId: string, cursor: string): Promise<z.infer<typeof Page>> {
  const hint = hintFor(session, openKfId);
  let answer = await sync(session, openKfId, cursor, hint);
  if (answer.code === hintRefused && hint !== null) answer = await sync(session, openKfId, cursor, null);
  if (isCursorLost(answer, cursor)) answer = await sync(session, openKfId, '', null);
  return Page.parse(requireAnswer(answer));
}

/** The code for a cursor that is no longer known is not confirmed: whatever speaks of it is taken for that. */
function isCursorLost({ detail }: ApiAnswer, cursor: string): boolean {
  return cursor !== '' && /cursor/i.test(detail);
}

function sync(session: Session, openKfId: string, cursor: string, token: string | null): Promise<ApiAnswer> {
  return callKf(session, 'sync_msg', {
    open_kfid: openKfId,
    limit: messagesMax,
    ...(cursor !== '' && { cursor }),
    ...(token !== null && { token }),
  });
}
