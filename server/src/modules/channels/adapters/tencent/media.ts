import { z } from 'zod';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import type { OutgoingFile, SendResult, Session } from '../adapter.ts';
import { jsonOf } from '../kit/call-json.ts';
import { TokenRefused } from '../token-failures.ts';
import { callApi, isTokenRefused, refusedBy } from './call-api.ts';

const fileBytesMax = 20 * 1024 * 1024;
const Uploaded = z.object({ media_id: z.string().min(1) });
const Refused = z.object({ errcode: z.number().int(), errmsg: z.string().default('') });

type Upload = { readonly kind: 'uploaded'; readonly mediaId: string } | SendResult;

/** Brings a file to the vendor, where it stays for three days. Nothing has gone to a customer yet. */
export async function uploadMedia(
  session: Session,
  base: string,
  type: 'image' | 'voice' | 'video' | 'file',
  file: OutgoingFile,
): Promise<Upload> {
  const query = { access_token: session.token ?? '', type };
  const written = await formOf(file);
  try {
    const answer = await callApi(session, `${base}/cgi-bin/media/upload`, { query, written });
    if (answer.code !== 0) return refusedBy(answer, {});
    return { kind: 'uploaded', mediaId: Uploaded.parse(answer.said).media_id };
  } catch (error) {
    if (!(error instanceof OutgoingFailure)) throw error;
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: error.message };
  }
}

/** A file as a form has it, written out whole, so that its length is known. */
async function formOf(file: OutgoingFile) {
  const form = new FormData();
  form.set('media', new Blob([new Uint8Array(await file.read())], { type: file.mediaType }), file.name);
  const made = new Response(form);
  const mediaType = made.headers.get('content-type') ?? '';
  return { mediaType, bytes: Buffer.from(await made.arrayBuffer()) };
}

/** Fetches a file that a customer sent. @throws Error when it is gone, TokenRefused when a new token may help. */
export async function fetchMedia(session: Session, base: string, mediaId: string): Promise<Buffer> {
  const query = new URLSearchParams({ access_token: session.token ?? '', media_id: mediaId });
  const { status, headers, body } = await session.call(`${base}/cgi-bin/media/get?${query}`, {
    method: 'GET',
    answerBytesMax: fileBytesMax,
    timeoutSeconds: 25,
  });
  if (status !== 200) throw new Error(`HTTP ${status}`);
  // A refusal comes with 200, too, and says in JSON what a file never does.
  const isText = /json|text/.test(String(headers['content-type'] ?? ''));
  const refused = Refused.safeParse(isText ? jsonOf(body) : null);
  if (!refused.success) return body;
  const { errcode: code, errmsg } = refused.data;
  if (isTokenRefused({ code })) throw new TokenRefused(`${code} ${errmsg}`);
  throw new Error(`${code} ${errmsg}`);
}
