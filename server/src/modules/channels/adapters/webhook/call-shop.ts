import { z } from 'zod';
import { signatureHeader, signBody } from '#platform/webhooks/signature.ts';
import type { OutgoingPart, SendResult, Session } from '../adapter.ts';

const Taken = z.object({ message: z.string().min(1).max(200) });

/** Posts one reply to the shop's own system; the `id` is the same on every try. */
export async function sendToShop(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { key, threadKey, address, text, file } = part;
  const body = {
    id: key,
    kind: 'message',
    conversation: threadKey,
    address,
    text,
    file: file && { name: file.name, mediaType: file.mediaType, url: file.url },
  };
  const { status, headers, body: bytes } = await callShop(session, body);
  const detail = `HTTP ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent', externalId: nameIn(bytes) ?? key };
  if (status === 401 || status === 403) return { kind: 'unauthorised', detail };
  if (status === 404 || status === 410) return { kind: 'failed', failure: 'recipient-gone', detail };
  if (status === 429 || status === 503) {
    const wait = Number(headers['retry-after']);
    return { kind: 'again', failure: 'busy', afterSeconds: Number.isFinite(wait) ? wait : null, detail };
  }
  if (status >= 500) return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail };
  return { kind: 'failed', failure: 'refused', detail };
}

/** One signed call. */
export async function callShop({ answers, now, call }: Session, body: object) {
  const text = JSON.stringify(body);
  return call(answers['url'] ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [signatureHeader]: signBody([answers['secret'] ?? ''], text, now),
    },
    body: text,
    answerBytesMax: 16 * 1024,
  });
}

/** By which name the other side knows the message, if it says so. */
function nameIn(bytes: Buffer): string | null {
  try {
    return Taken.parse(JSON.parse(bytes.toString('utf8'))).message;
  } catch {
    return null;
  }
}
