import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { type ApiAnswer, refusedBy } from '../tencent/call-api.ts';
import { uploadMedia } from '../tencent/media.ts';
import { callKf, kfBaseOf } from './call-kf.ts';

/** Chats that the interface may not write in; what they mean hangs on the chat's state. */
const stateRefused = 95018;
/** Of the codes from 95000 to 95099 those that are about the set-up; all others are limits of what may be sent. */
const setUpCodes = new Set([95000, 95004, 95006, 95011, 95012, 95016, 95017]);
const ended = 4;

const State = z.object({ service_state: z.number().int() });

/**
 * Sends one text or one file. The message's name is our own: the vendor takes each once, and names it when it could not
 * be brought to the customer after all.
 */
export async function sendKf(session: Session, part: OutgoingPart): Promise<SendResult> {
  const content = await contentOf(session, part);
  if ('kind' in content) return content;
  const { openKfId = '', userId = '' } = part.address;
  const msgid = createHash('sha256').update(part.key).digest('hex').slice(0, 32);
  const answer = await callKf(session, 'send_msg', {
    touser: userId,
    open_kfid: openKfId,
    msgid,
    ...content,
  });
  if (answer.code === 0 || isTakenBefore(part, answer)) return { kind: 'sent', externalId: msgid };
  if (answer.code === stateRefused) return stateSays(session, part, answer);
  return refusedBy(answer, meaningOf(answer));
}

async function contentOf(session: Session, { text, file }: OutgoingPart): Promise<object | SendResult> {
  if (!file) return { msgtype: 'text', text: { content: text } };
  const type = typeOf(file);
  const uploaded = await uploadMedia(session, kfBaseOf(session), type, file);
  if (uploaded.kind !== 'uploaded') return uploaded;
  return { msgtype: type, [type]: { media_id: uploaded.mediaId } };
}

function typeOf({ isPicture, mediaType }: OutgoingFile): 'image' | 'voice' | 'video' | 'file' {
  if (isPicture && mediaType !== 'image/gif' && mediaType !== 'image/webp') return 'image';
  if (mediaType === 'audio/amr') return 'voice';
  return mediaType === 'video/mp4' ? 'video' : 'file';
}

/** On a further try the vendor complains of a name that it has: it took the message the first time. */
function isTakenBefore({ isRetry }: OutgoingPart, { detail }: ApiAnswer): boolean {
  return isRetry && /msgid/i.test(detail) && /dup|repeat|exist|重复/i.test(detail);
}

function meaningOf({ code }: ApiAnswer): Record<number, 'window-closed' | 'recipient-gone'> {
  if (code === 40096) return { [code]: 'recipient-gone' };
  const isLimit = code >= 95000 && code < 95100 && !setUpCodes.has(code);
  return isLimit ? { [code]: 'window-closed' } : {};
}

/** Says in whose hands the chat is, which the code alone does not. */
async function stateSays(session: Session, part: OutgoingPart, refused: ApiAnswer): Promise<SendResult> {
  const { openKfId = '', userId = '' } = part.address;
  const answer = await callKf(session, 'service_state/get', { open_kfid: openKfId, external_userid: userId });
  const read = State.safeParse(answer.said);
  const state = read.success ? read.data.service_state : null;
  const detail = `${refused.detail} (service_state ${state ?? '?'})`;
  return { kind: 'failed', failure: state === ended ? 'window-closed' : 'refused', detail };
}
