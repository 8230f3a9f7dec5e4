import { z } from 'zod';
import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { type BotAnswer, callBot, refusedBy } from './bot-api.ts';

const Sent = z.object({ message_id: z.number().int() });

/** Sends one text or one file to a chat. */
export async function sendToChat(session: Session, { address, threadKey, text, file }: OutgoingPart) {
  const chatId = address['chatId'] ?? threadKey;
  const answer = file
    ? await sendFile(session, chatId, file)
    : await callBot(session, 'sendMessage', { chat_id: chatId, text });
  return outcome(chatId, answer);
}

function outcome(chatId: string, answer: BotAnswer): SendResult {
  if (!answer.ok) return refusedBy(answer);
  const sent = Sent.safeParse(answer.result);
  return { kind: 'sent', externalId: sent.success ? `${chatId}:${sent.data.message_id}` : null };
}

async function sendFile(session: Session, chatId: string, file: OutgoingFile): Promise<BotAnswer> {
  const [method, field] = file.isPicture ? ['sendPhoto', 'photo'] : ['sendDocument', 'document'];
  const form = new FormData();
  form.set('chat_id', chatId);
  form.set(field, new Blob([new Uint8Array(await file.read())], { type: file.mediaType }), file.name);
  // Written out whole, so that its length is known.
  const { headers, bytes } = await bytesOf(form);
  return callBot(session, method, {}, { headers, body: bytes, timeoutSeconds: 25 });
}

async function bytesOf(form: FormData): Promise<{ headers: Record<string, string>; bytes: Buffer }> {
  const written = new Response(form);
  const bytes = Buffer.from(await written.arrayBuffer());
  return { headers: { 'content-type': written.headers.get('content-type') ?? '' }, bytes };
}
