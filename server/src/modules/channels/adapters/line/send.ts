import { z } from 'zod';
import { idOf } from '../../arrivals/arrival-ids.ts';
import type { OutgoingPart, SendResult, Session } from '../adapter.ts';
import type { JsonAnswer } from '../kit/call-json.ts';
import { outcomeOf } from '../outcome-of.ts';
import { callLine, detailOf, refusedBy } from './line-api.ts';

/** A reply token works once and soon ends; LINE does not say exactly when. */
const usualSeconds = 50;

const Sent = z.object({ sentMessages: z.array(z.object({ id: z.string() })) });

/** Sends one text or one picture: by the reply token where it is still good, which costs nothing, else by push. */
export async function sendToUser(session: Session, part: OutgoingPart): Promise<SendResult> {
  const messages = [messageOf(part)];
  if (mayReply(session, part)) {
    const { replyToken } = part.address;
    const answer = await callLine(session, 'POST', '/v2/bot/message/reply', { replyToken, messages });
    // LINE says so of a token that ended or was used: surely nothing was sent.
    if (!/invalid reply token/i.test(detailOf(answer))) return outcome(answer);
  }
  return push(session, part, messages);
}

/** Only the first try may use the token: of a second one nobody would know whether the first had used it. */
function mayReply({ answers, now }: Session, { address, written, isRetry }: OutgoingPart): boolean {
  const { lastFromCustomerAt, sentSince } = written;
  if (isRetry || sentSince > 0 || lastFromCustomerAt === null || !address['replyToken']) return false;
  const seconds = Number(answers['reply'] ?? usualSeconds);
  return now.getTime() - lastFromCustomerAt.getTime() < seconds * 1000;
}

/** A push carries a key by which LINE knows for a day what it has taken, so that it may be sent again. */
async function push(session: Session, part: OutgoingPart, messages: object[]): Promise<SendResult> {
  const to = part.address['userId'] ?? part.threadKey;
  const key = { 'x-line-retry-key': idOf(session.accountId, part.key) };
  try {
    return outcome(await callLine(session, 'POST', '/v2/bot/message/push', { to, messages }, key));
  } catch (error) {
    const result = outcomeOf(error);
    if (result.kind !== 'unsure') return result;
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: result.detail };
  }
}

function outcome(answer: JsonAnswer): SendResult {
  const { status, json } = answer;
  // 409: it was taken before.
  if (status !== 200 && status !== 409) return refusedBy(answer);
  const sent = Sent.safeParse(json);
  return { kind: 'sent', externalId: (sent.success && sent.data.sentMessages[0]?.id) || null };
}

function messageOf({ text, file }: OutgoingPart): object {
  if (!file) return { type: 'text', text };
  return { type: 'image', originalContentUrl: file.url, previewImageUrl: file.url };
}
