import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { ChannelAdapter, Checked, FileRef, InboundEvent, Pulled, Session } from '../adapter.ts';
import { outcomeOf } from '../outcome-of.ts';
import { baseOf, callBot } from './bot-api.ts';
import { manifest } from './manifest.ts';
import { readUpdate } from './read-update.ts';
import { sendToChat } from './send.ts';
import { words } from './words.ts';

const secretHeader = 'x-telegram-bot-api-secret-token';
const askedEverySeconds = 3;
const updatesMax = 100;
const fileBytesMax = 20 * 1024 * 1024;

const Bot = z.object({ username: z.string() });
const Updates = z.array(z.looseObject({ update_id: z.number().int() }));
const FilePath = z.object({ file_path: z.string() });

/** A Telegram bot, which Telegram calls for or which asks Telegram. */
export const adapter: ChannelAdapter = {
  manifest,
  identitiesOf: 'vendor',
  isIdempotent: false,
  verify: ({ callbackSecret }, { headers }) =>
    isSame(headers[secretHeader] ?? '', callbackSecret) ? 'genuine' : 'forged',
  parse: (_session, { bytes }) => readUpdate(JSON.parse(bytes.toString('utf8'))),
  send: sendToChat,
  fetchFile,
  check,
  pull,
  // What follows the colon changes with every new token of the same bot.
  namesOf: ({ token = '' }) => [{ question: 'token', is: [token.split(':')[0] ?? ''] }],
  problemOf: ({ token, base }) => {
    if (token !== undefined && !/^\d{3,20}:[\w-]{20,100}$/.test(token))
      return { question: 'token', reason: words.tokenWrong };
    if (base !== undefined && !/^https?:\/\/[^/]/.test(base))
      return { question: 'base', reason: words.baseWrong };
    return null;
  },
};

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

async function check(session: Session): Promise<Checked> {
  try {
    const bot = await callBot(session, 'getMe', {});
    if (bot.status === 401 || bot.status === 404)
      return { ok: false, failure: 'credentials', detail: bot.description };
    if (!bot.ok) return { ok: false, failure: 'unreachable', detail: bot.description };
    const told = await tellReception(session);
    if (!told.ok) return { ok: false, failure: 'refused', detail: told.description };
    return { ok: true, knownAs: `@${Bot.parse(bot.result).username}` };
  } catch (error) {
    const outcome = outcomeOf(error);
    return { ok: false, failure: 'unreachable', detail: 'detail' in outcome ? outcome.detail : '' };
  }
}

/** Where it is called, Telegram must know the address; where it asks, Telegram must know none. */
async function tellReception(session: Session) {
  if (session.answers['reception'] === 'asked') return callBot(session, 'deleteWebhook', {});
  return callBot(session, 'setWebhook', {
    url: session.callbackUrl,
    secret_token: session.callbackSecret,
    allowed_updates: ['message', 'edited_message'],
  });
}

/** Asking from a number on tells Telegram that everything before it arrived: it comes back only once it was kept. */
async function pull(session: Session, cursor: string | null): Promise<Pulled | null> {
  if (session.answers['reception'] !== 'asked') return null;
  const offset = cursor === null ? 0 : Number(cursor);
  const answer = await callBot(session, 'getUpdates', {
    offset,
    limit: updatesMax,
    timeout: 0,
    allowed_updates: ['message', 'edited_message'],
  });
  if (!answer.ok) throw new Error(answer.description);
  const updates = Updates.parse(answer.result);
  const last = updates.at(-1);
  return {
    ...readAll(updates),
    cursor: last ? String(last.update_id + 1) : cursor,
    againSeconds: updates.length === updatesMax ? 0 : askedEverySeconds,
  };
}

/** One update that cannot be read does not hold back the others. */
function readAll(updates: readonly unknown[]): Pick<Pulled, 'events' | 'unreadable'> {
  const events: InboundEvent[] = [];
  const unreadable: unknown[] = [];
  for (const update of updates) {
    try {
      events.push(...readUpdate(update));
    } catch {
      unreadable.push(update);
    }
  }
  return { events, unreadable };
}

async function fetchFile(session: Session, { ref }: FileRef): Promise<Buffer> {
  const answer = await callBot(session, 'getFile', { file_id: ref });
  if (!answer.ok) throw new Error(answer.description);
  const { file_path: path } = FilePath.parse(answer.result);
  const url = `${baseOf(session)}/file/bot${session.answers['token'] ?? ''}/${path}`;
  const { status, body } = await session.call(url, {
    method: 'GET',
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  return body;
}
