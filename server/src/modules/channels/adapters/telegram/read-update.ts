import { z } from 'zod';
import type { FileRef, InboundEvent } from '../adapter.ts';

const User = z.object({
  id: z.number().int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().default(''),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
const Media = z.object({ file_id: z.string(), file_name: z.string().optional() });
const Message = z.object({
  message_id: z.number().int(),
  date: z.number().int(),
  edit_date: z.number().int().optional(),
  chat: z.object({ id: z.number().int(), type: z.string() }),
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  /** The same picture in several sizes, the largest last. */
  photo: z.array(z.object({ file_id: z.string() })).optional(),
  document: Media.optional(),
  voice: Media.optional(),
  audio: Media.optional(),
  video: Media.optional(),
  video_note: Media.optional(),
});
const Update = z.looseObject({
  update_id: z.number().int(),
  message: z.unknown().optional(),
  edited_message: z.unknown().optional(),
});

/** What Telegram brings that is no content of a message. */
const besides = new Set([
  ...Object.keys(Message.shape),
  ...['entities', 'caption_entities', 'reply_to_message', 'forward_origin', 'forward_date', 'media_group_id'],
  ...['link_preview_options', 'sender_chat', 'via_bot', 'has_protected_content', 'quote', 'author_signature'],
  ...[
    'forward_from',
    'forward_from_chat',
    'forward_sender_name',
    'show_caption_above_media',
    'has_media_spoiler',
  ],
]);

/** What one update tells; nothing for what is no customer's message: a bot's, a group's, the vendor's own. */
export function readUpdate(json: unknown): InboundEvent[] {
  const { update_id: id, message, edited_message: edited } = Update.parse(json);
  const raw = message ?? edited;
  if (raw === undefined) return [];
  const said = Message.parse(raw);
  const { chat, from } = said;
  if (chat.type !== 'private' || !from || from.is_bot) return [];
  const names = typeof raw === 'object' && raw !== null ? Object.keys(raw) : [];
  return [
    {
      kind: 'message',
      dedupeKey: String(id),
      threadKey: String(chat.id),
      occurredAt: new Date((said.edit_date ?? said.date) * 1000),
      sender: {
        id: String(from.id),
        name: [from.first_name, from.last_name].join(' ').trim() || from.username || null,
        language: from.language_code ?? null,
      },
      text: said.text ?? said.caption ?? '',
      files: filesOf(said),
      unsupported: names.filter((name) => !besides.has(name)),
      isEdit: edited !== undefined && message === undefined,
      address: { chatId: String(chat.id) },
    },
  ];
}

function filesOf(said: z.infer<typeof Message>): FileRef[] {
  const at = said.message_id;
  const picture = said.photo?.at(-1);
  const named = [
    picture && { ref: picture.file_id, name: `photo-${at}.jpg` },
    said.voice && { ref: said.voice.file_id, name: `voice-${at}.ogg` },
    said.video_note && { ref: said.video_note.file_id, name: `video-${at}.mp4` },
    said.document && { ref: said.document.file_id, name: said.document.file_name ?? `file-${at}` },
    said.audio && { ref: said.audio.file_id, name: said.audio.file_name ?? `audio-${at}.mp3` },
    said.video && { ref: said.video.file_id, name: said.video.file_name ?? `video-${at}.mp4` },
  ];
  return named.filter((one) => one !== undefined);
}
