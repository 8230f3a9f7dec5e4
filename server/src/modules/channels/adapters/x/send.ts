import { z } from 'zod';
import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { outcomeOf } from '../outcome-of.ts';
import { callX, refusedBy } from './x-api.ts';

const Sent = z.object({ data: z.object({ dm_event_id: z.string() }) });
const Uploaded = z.object({ data: z.object({ id: z.string().min(1) }) });

/** Sends one text or one picture to somebody. X takes the same twice for two. */
export async function sendToPerson(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { address, threadKey, text, file } = part;
  const picture = file ? await upload(session, file) : null;
  if (picture && 'kind' in picture) return picture;
  const json = picture ? { attachments: [{ media_id: picture.mediaId }] } : { text };
  const person = encodeURIComponent(address['personId'] ?? threadKey);
  const answer = await callX(session, `/2/dm_conversations/with/${person}/messages`, {
    method: 'POST',
    json,
  });
  if (answer.status >= 300) return refusedBy(answer, session.now);
  const sent = Sent.safeParse(answer.json);
  return { kind: 'sent', externalId: sent.success ? sent.data.data.dm_event_id : null };
}

/** Brings a picture to X, where nobody sees it yet: what fails here can be done again. */
async function upload(session: Session, file: OutgoingFile): Promise<{ mediaId: string } | SendResult> {
  const form = new FormData();
  form.set('media_category', 'dm_image');
  form.set('media_type', file.mediaType);
  form.set('media', new Blob([new Uint8Array(await file.read())], { type: file.mediaType }), file.name);
  // Written out whole, so that its length is known.
  const written = new Response(form);
  const bytes = Buffer.from(await written.arrayBuffer());
  const made = { mediaType: written.headers.get('content-type') ?? '', bytes };
  try {
    const answer = await callX(session, '/2/media/upload', { method: 'POST', made });
    if (answer.status >= 300) return refusedBy(answer, session.now);
    return { mediaId: Uploaded.parse(answer.json).data.id };
  } catch (error) {
    const result = outcomeOf(error);
    if (result.kind !== 'unsure') return result;
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: result.detail };
  }
}
