import { z } from 'zod';
import type { InboundEvent, InboundMessage } from '../adapter.ts';
import { plainText } from './slack-text.ts';

const File = z.object({
  name: z.string().default('file'),
  url_private_download: z.string().optional(),
  url_private: z.string().optional(),
});
const Said = z.object({
  user: z.string().optional(),
  text: z.string().default(''),
  ts: z.string(),
  thread_ts: z.string().optional(),
  parent_user_id: z.string().optional(),
  bot_id: z.string().optional(),
  files: z.array(File).default([]),
  edited: z.object({ ts: z.string() }).optional(),
});
type Said = z.infer<typeof Said>;
const Message = Said.extend({
  type: z.enum(['message', 'app_mention']),
  channel: z.string(),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  message: Said.optional(),
});
type Message = z.infer<typeof Message>;
const Body = z.object({ type: z.literal('event_callback'), event: z.looseObject({ type: z.string() }) });

/** What a channel says of itself, and what programs write: nobody asked anything. */
const asides =
  /^(channel|group|bot|pinned|unpinned|reminder|ekm|file_comment|tombstone|assistant|message_deleted|message_replied|thread_broadcast_deleted)/;
const asWritten = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/**
 * What one call of Slack's tells. A thread in a channel is a conversation of whoever began it; a direct message is one
 * with its person.
 *
 * @throws ZodError when it is no call of Slack's.
 */
export function readEvent(bytes: Buffer): InboundEvent[] {
  const { event } = Body.parse(JSON.parse(bytes.toString('utf8')));
  if (event.type !== 'message' && event.type !== 'app_mention') return [];
  const message = Message.parse(event);
  const { subtype } = message;
  if (subtype === 'message_changed')
    return message.message?.edited ? read(message, message.message, true) : [];
  if (subtype !== undefined && asides.test(subtype)) return [];
  return read(message, message, false);
}

function read(message: Message, said: Said, isEdit: boolean): InboundMessage[] {
  const { channel, subtype, channel_type: type } = message;
  const { user, ts, thread_ts: thread, bot_id: bot } = said;
  if (user === undefined || bot !== undefined) return [];
  const isDirect = type === 'im' || channel.startsWith('D');
  const owner = isDirect || thread === undefined ? user : (said.parent_user_id ?? user);
  const begun = thread ?? (isDirect ? undefined : ts);
  const text = plainText(said.text);
  return [
    {
      kind: 'message',
      // What mentions us comes twice, as a message and as a mention.
      dedupeKey: isEdit ? `${channel}:${ts}:${said.edited?.ts}` : `${channel}:${ts}`,
      threadKey: isDirect ? channel : `${channel}:${begun}`,
      occurredAt: new Date(Number(said.edited?.ts ?? ts) * 1000),
      sender: { id: owner, name: null, language: null },
      // A colleague of whoever asked says who they are.
      text: owner === user ? text : `@${user}: ${text}`,
      files: said.files.flatMap(({ name, url_private_download, url_private }) => {
        const ref = url_private_download ?? url_private;
        return ref === undefined ? [] : [{ ref, name }];
      }),
      unsupported: isEdit || asWritten.includes(subtype) ? [] : [subtype ?? ''],
      isEdit,
      address: { channel, ...(begun !== undefined && { thread: begun }) },
    },
  ];
}
