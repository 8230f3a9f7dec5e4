import { z } from 'zod';
import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { callGraph, refusedBy } from '../meta/graph.ts';
import { templateMessage } from './templates.ts';

const Sent = z.object({ messages: z.array(z.object({ id: z.string() })) });

/** Sends one text, one file, or one approved template to a number. */
export async function sendToNumber(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { address, threadKey, text, file, template } = part;
  const content = template
    ? templateMessage(template)
    : file
      ? fileMessage(file)
      : { type: 'text', text: { body: text, preview_url: true } };
  const to = address['phone'] ?? threadKey;
  const json = { messaging_product: 'whatsapp', recipient_type: 'individual', to, ...content };
  const path = `${session.answers['sender'] ?? ''}/messages`;
  const answer = await callGraph(session, 'POST', path, { json });
  if (answer.status !== 200) return refusedBy(answer);
  const sent = Sent.safeParse(answer.json);
  return { kind: 'sent', externalId: (sent.success && sent.data.messages[0]?.id) || null };
}

/** WhatsApp shows pictures, plays sounds and films of few kinds; all else goes as a document with its name. */
function fileMessage({ mediaType, name, url: link }: OutgoingFile): object {
  if (mediaType === 'image/jpeg' || mediaType === 'image/png') return { type: 'image', image: { link } };
  if (mediaType === 'video/mp4') return { type: 'video', video: { link } };
  if (/^audio\/(mpeg|mp4|ogg|amr)$/.test(mediaType)) return { type: 'audio', audio: { link } };
  return { type: 'document', document: { link, filename: name } };
}
