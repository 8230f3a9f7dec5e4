import type { ChannelFailure } from '@zhiyin/domain/channels';
import { z } from 'zod';
import type { InboundEvent, InboundMessage } from '../adapter.ts';

const Media = z.object({ media_id: z.string().min(1) });
const Text = z.string().default('');
const Message = z.looseObject({
  msgid: z.string().min(1),
  send_time: z.number().int().positive(),
  /** 3 a customer, 4 WeCom itself, 5 a colleague in the WeCom app. */
  origin: z.number().int(),
  msgtype: z.string().min(1),
  open_kfid: z.string().optional(),
  external_userid: z.string().optional(),
  text: z.object({ content: z.string() }).optional(),
  image: Media.optional(),
  voice: Media.optional(),
  video: Media.optional(),
  file: Media.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number(), name: Text, address: Text }).optional(),
  link: z.object({ title: Text, desc: Text, url: Text }).optional(),
  miniprogram: z.object({ title: Text, pagepath: Text }).optional(),
  event: z
    .looseObject({
      event_type: z.string(),
      open_kfid: Text,
      external_userid: Text,
      fail_msgid: Text,
      fail_type: z.number().int().default(0),
      recall_msgid: Text,
    })
    .optional(),
});
type Message = z.infer<typeof Message>;

/**
 * What one line of the vendor's log tells; nothing for what is not said to us: states, a colleague's own words, and
 * what is older than `since`.
 *
 * @throws ZodError when it is no line of the log.
 */
export function readKfMessage(json: unknown, openKfId: string, since: Date): InboundEvent[] {
  const said = Message.parse(json);
  if (said.send_time * 1000 < since.getTime()) return [];
  if (said.msgtype === 'event') return readKfEvent(said, openKfId);
  if (said.origin !== 3) return [];
  const userId = said.external_userid;
  if (!userId) throw new Error('the message says not who wrote it');
  return [
    {
      ...happenedIn(said, openKfId, userId),
      kind: 'message',
      sender: { id: userId, name: null, language: null },
      ...contentOf(said),
      isEdit: false,
      address: { openKfId: said.open_kfid ?? openKfId, userId },
    },
  ];
}

function happenedIn(said: Message, openKfId: string, userId: string) {
  return {
    dedupeKey: said.msgid,
    threadKey: `${said.open_kfid ?? openKfId} ${userId}`,
    occurredAt: new Date(said.send_time * 1000),
  };
}

/** Why a message that was taken did not arrive after all, by the vendor's number. */
const failures: Readonly<Record<number, ChannelFailure>> = {
  4: 'window-closed',
  5: 'window-closed',
  6: 'window-closed',
  10: 'recipient-gone',
};

function readKfEvent(said: Message, openKfId: string): InboundEvent[] {
  const { event } = said;
  if (event?.event_type === 'user_recall_msg' && event.recall_msgid !== '') return [recallOf(said, openKfId)];
  if (event?.event_type !== 'msg_send_fail' || event.fail_msgid === '') return [];
  const { fail_msgid: externalId, fail_type: type, external_userid: userId, open_kfid: kfId } = event;
  return [
    {
      ...happenedIn(said, kfId || openKfId, userId),
      kind: 'receipt',
      externalId,
      state: 'failed',
      failure: failures[type] ?? 'refused',
      detail: `msg_send_fail ${type}`,
    },
  ];
}

/** A customer took back what they wrote, for which WeChat gives them two minutes. */
function recallOf(said: Message, openKfId: string): InboundEvent {
  const { recall_msgid: recalls = '', external_userid: userId = '', open_kfid: kfId } = said.event ?? {};
  return { ...happenedIn(said, kfId || openKfId, userId), kind: 'recall', recalls };
}

const lines = (...texts: string[]): string => texts.filter((text) => text !== '').join('\n');

function contentOf(said: Message): Pick<InboundMessage, 'text' | 'files' | 'unsupported'> {
  const { text, location, link, miniprogram } = said;
  const files = filesOf(said);
  const words = [
    text?.content ?? '',
    location
      ? lines(`📍 ${location.name}`, location.address, `${location.latitude}, ${location.longitude}`)
      : '',
    link ? lines(link.title, link.desc, link.url) : '',
    miniprogram ? lines(miniprogram.title, miniprogram.pagepath) : '',
  ].filter((one) => one !== '');
  const isKnown = known.has(said.msgtype) && (words.length > 0 || files.length > 0);
  return { text: words.join('\n'), files, unsupported: isKnown ? [] : [said.msgtype] };
}

const extensions = { image: 'jpg', voice: 'amr', video: 'mp4', file: '' } as const;
const known = new Set(['text', 'location', 'link', 'miniprogram', ...Object.keys(extensions)]);

function filesOf(said: Message): InboundMessage['files'] {
  const end = said.msgid.slice(-6);
  return [
    said.image && { ref: said.image.media_id, name: `photo-${end}.${extensions.image}` },
    said.voice && { ref: said.voice.media_id, name: `voice-${end}.${extensions.voice}` },
    said.video && { ref: said.video.media_id, name: `video-${end}.${extensions.video}` },
    said.file && { ref: said.file.media_id, name: `file-${end}` },
  ].filter((one) => one !== undefined);
}
