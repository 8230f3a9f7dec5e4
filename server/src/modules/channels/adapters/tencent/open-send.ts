import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { callApi, refusedBy } from './call-api.ts';
import { uploadMedia } from './media.ts';
import { openBaseOf } from './open-token.ts';

/** What the interface for messages of customer service refuses by. */
const meanings = {
  40003: 'recipient-gone',
  43004: 'recipient-gone',
  46004: 'recipient-gone',
  45015: 'window-closed',
  45047: 'window-closed',
} as const;

/** Sends one text or one file to somebody who follows the account or uses the mini-program. */
export async function sendOpen(session: Session, part: OutgoingPart): Promise<SendResult> {
  const openId = part.address['openId'] ?? part.threadKey;
  if (!part.file) return sendCustom(session, openId, { msgtype: 'text', text: { content: part.text } });
  const type = typeOf(part.file);
  const uploaded = await uploadMedia(session, openBaseOf(session), type, part.file);
  if (uploaded.kind !== 'uploaded') return uploaded;
  return sendCustom(session, openId, { msgtype: type, [type]: { media_id: uploaded.mediaId } });
}

function typeOf({ isPicture }: OutgoingFile): 'image' | 'voice' {
  return isPicture ? 'image' : 'voice';
}

async function sendCustom(session: Session, openId: string, message: object): Promise<SendResult> {
  const answer = await callApi(session, `${openBaseOf(session)}/cgi-bin/message/custom/send`, {
    query: { access_token: session.token ?? '' },
    json: { touser: openId, ...message },
  });
  // The vendor gives the message no name: what becomes of it is never told.
  return answer.code === 0 ? { kind: 'sent', externalId: null } : refusedBy(answer, meanings);
}
