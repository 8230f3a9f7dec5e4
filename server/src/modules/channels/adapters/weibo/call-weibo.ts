import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { Checked, FileRef, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { jsonOf } from '../kit/call-json.ts';
import { checkFailed } from '../kit/check-failed.ts';

/** Weibo's hosts; one base of the form stands for all of them. */
export const hosts = {
  messages: 'https://m.api.weibo.com',
  files: 'https://upload.api.weibo.com',
  accounts: 'https://api.weibo.com',
} as const;

const fileBytesMax = 10 * 1024 * 1024;
const Refused = z.object({ error: z.string().default(''), error_code: z.coerce.number().int() });
const TokenInfo = z.looseObject({ uid: z.union([z.string(), z.number()]) });

interface Said {
  readonly status: number;
  readonly code: number;
  readonly detail: string;
  readonly json: unknown;
}

function urlOf({ answers }: Session, host: keyof typeof hosts, path: string): string {
  return `${(answers['base'] ?? hosts[host]).replace(/\/+$/, '')}${path}`;
}

async function post(session: Session, url: string, fields: Readonly<Record<string, string>>): Promise<Said> {
  const { status, body } = await session.call(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ access_token: session.answers['token'] ?? '', ...fields }).toString(),
  });
  const json = jsonOf(body);
  const refused = Refused.safeParse(json);
  if (refused.success) {
    const { error, error_code: code } = refused.data;
    return { status, code, detail: `${code} ${error}`.slice(0, 300), json };
  }
  if (json === null && status < 500) throw new OutgoingFailure(`HTTP ${status}, and nothing of the vendor's`);
  return { status, code: 0, detail: `HTTP ${status}`, json };
}

/** The token ran out, was taken back, or is another app's. */
const isTokenCode = (code: number): boolean => (code >= 21314 && code <= 21332) || code === 10006;
const isBusyCode = (code: number): boolean => code >= 10022 && code <= 10024;
const goneCodes = new Set([20003, 20006, 10014]);

/** Sends one text to a fan. Weibo names no message, and never says what became of it. */
export async function replyToFan(session: Session, part: OutgoingPart): Promise<SendResult> {
  const said = await post(session, urlOf(session, 'messages', '/2/messages/reply.json'), {
    type: 'text',
    receiver_id: part.address['fanId'] ?? part.threadKey,
    data: JSON.stringify({ text: part.text }),
    save_sender_box: '1',
  });
  const { status, code, detail } = said;
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  if (code === 0 && status < 300) return { kind: 'sent', externalId: null };
  if (isTokenCode(code)) return { kind: 'unauthorised', detail };
  if (isBusyCode(code)) return { kind: 'again', failure: 'busy', afterSeconds: null, detail };
  return { kind: 'failed', failure: goneCodes.has(code) ? 'recipient-gone' : 'refused', detail };
}

/** Asks Weibo whose token it is. */
export async function checkWeibo(session: Session): Promise<Checked> {
  try {
    const { status, code, detail, json } = await post(
      session,
      urlOf(session, 'accounts', '/oauth2/get_token_info'),
      {},
    );
    const info = TokenInfo.safeParse(json);
    if (code === 0 && status < 300 && info.success) return { ok: true, knownAs: String(info.data.uid) };
    if (isTokenCode(code)) return { ok: false, failure: 'credentials', detail };
    return { ok: false, failure: status >= 500 ? 'unreachable' : 'refused', detail };
  } catch (error) {
    return checkFailed(error);
  }
}

/** Fetches a picture or a recording that a fan sent. */
export async function fetchFromFan(session: Session, { ref }: FileRef): Promise<Buffer> {
  const query = new URLSearchParams({ access_token: session.answers['token'] ?? '', fid: ref });
  const { status, headers, body } = await session.call(
    `${urlOf(session, 'files', '/2/mss/msget')}?${query}`,
    {
      method: 'GET',
      answerBytesMax: fileBytesMax,
      timeoutSeconds: 25,
    },
  );
  const isRefused = String(headers['content-type'] ?? '').includes('json');
  if (status !== 200 || isRefused)
    throw new Error(isRefused ? body.toString('utf8', 0, 200) : `HTTP ${status}`);
  return body;
}
