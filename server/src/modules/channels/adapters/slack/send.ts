import { z } from 'zod';
import type { OutgoingFile, OutgoingPart, SendResult, Session } from '../adapter.ts';
import { callSlack, refusedBy } from './slack-api.ts';
import { escaped } from './slack-text.ts';

const Posted = z.object({ channel: z.string(), ts: z.string() });
const Upload = z.object({ upload_url: z.url(), file_id: z.string() });

interface Place {
  readonly channel: string;
  readonly thread_ts?: string;
}

/** Sends one text or one file into a thread, or into a direct message. */
export async function sendToThread(session: Session, part: OutgoingPart): Promise<SendResult> {
  const { address, threadKey, text, file } = part;
  const thread = address['thread'];
  const place = { channel: address['channel'] ?? threadKey, ...(thread && { thread_ts: thread }) };
  if (file) return sendFile(session, place, file);
  // What an agent writes is shown as written: stars and backticks mean nothing.
  const json = { ...place, text: escaped(text), mrkdwn: false };
  const answer = await callSlack(session, 'chat.postMessage', { json });
  if (!answer.ok) return refusedBy(answer);
  const posted = Posted.safeParse(answer.result);
  return { kind: 'sent', externalId: posted.success ? `${posted.data.channel}:${posted.data.ts}` : null };
}

/** Slack takes a file in three steps: it names an address, takes the bytes there, and shares it where we say. */
async function sendFile(
  session: Session,
  { channel, thread_ts }: Place,
  file: OutgoingFile,
): Promise<SendResult> {
  const bytes = await file.read();
  const query = { filename: file.name, length: String(bytes.length) };
  const begun = await callSlack(session, 'files.getUploadURLExternal', { query });
  if (!begun.ok) return refusedBy(begun);
  const { upload_url: url, file_id: id } = Upload.parse(begun.result);
  const headers = { 'content-type': 'application/octet-stream' };
  const taken = await session.call(url, { method: 'POST', headers, body: bytes, timeoutSeconds: 25 });
  if (taken.status !== 200)
    return { kind: 'again', failure: 'unreachable', afterSeconds: null, detail: `HTTP ${taken.status}` };
  const json = { files: [{ id, title: file.name }], channel_id: channel, ...(thread_ts && { thread_ts }) };
  const shared = await callSlack(session, 'files.completeUploadExternal', { json });
  return shared.ok ? { kind: 'sent', externalId: null } : refusedBy(shared);
}
