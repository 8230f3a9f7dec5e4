import { createHash } from 'node:crypto';
import type { InboundEvent } from '../adapter.ts';
import { type Fields, readFields, textIn, within } from '../tencent/fields.ts';
import { contentOf, pushed } from '../tencent/open-message.ts';

/** What a push of Weibo's tells, in its own JSON or in the XML that it shares with WeChat. */
export function readFansPush(text: string): InboundEvent[] {
  const fields = readFields(text);
  if (textIn(fields, 'FromUserName') === '') return readJson(fields);
  if (textIn(fields, 'MsgType') === 'event') return [];
  const message = { ...pushed(fields), ...contentOf(fields) };
  return [{ ...message, address: { fanId: message.threadKey } }];
}

function readJson(fields: Fields): InboundEvent[] {
  const type = textIn(fields, 'type');
  const fanId = textIn(fields, 'sender_id');
  const writtenAt = textIn(fields, 'created_at');
  const occurredAt = new Date(writtenAt);
  if (type === '' || fanId === '' || Number.isNaN(occurredAt.getTime()))
    throw new Error('the push does not say who, when or what');
  // Follows, visits and menus: nothing that can be answered by itself.
  if (type === 'event' || type === 'mention') return [];
  return [
    {
      kind: 'message',
      // Weibo gives no id: who, when and what name it.
      dedupeKey: `${fanId} ${createHash('sha256').update(JSON.stringify(fields)).digest('hex')}`,
      threadKey: fanId,
      occurredAt,
      sender: { id: fanId, name: null, language: null },
      ...fansContent(type, fields),
      isEdit: false,
      address: { fanId },
    },
  ];
}

function fansContent(type: string, fields: Fields) {
  const data = within(fields, 'data');
  const text = textIn(fields, 'text');
  const plain = { text, files: [], unsupported: [] };
  if (type === 'text') return plain;
  if (type === 'position')
    return { ...plain, text: `📍 ${textIn(data, 'latitude')}, ${textIn(data, 'longitude')}` };
  const extension = { image: 'jpg', voice: 'amr' }[type];
  // Each side has its own id of a file; this is the receiver's.
  const ref = textIn(data, 'tovfid');
  if (extension === undefined || ref === '') return { ...plain, unsupported: [type] };
  return { text: '', files: [{ ref, name: `${type}-${ref.slice(-6)}.${extension}` }], unsupported: [] };
}
