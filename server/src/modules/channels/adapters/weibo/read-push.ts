import { createHash } from 'node:crypto';
import type { InboundEvent } from '../adapter.ts';
import { type Fields, readFields, textIn, within } from '../tencent/fields.ts';
import { contentOf, pushed } from '../tencent/open-message.ts';

/** What a push of Weibo's tells, in its own JSON or in the XML that it shares with WeChat. */
export function readFansPush(text: string): InboundEvent[] {
  const fields = readFields(text);
  if (textIn(fields, 'FromUserName') === '') return readJson(fields);
  if (textIn(fields, 'MsgType') === 'event')
    return actOf(textIn(fields, 'Event')).map((act) => ({ ...pushed(fields), ...nothing, act }));
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
  if (type === 'mention') return [];
  const common = {
    kind: 'message',
    // Weibo gives no id: who, when and what name it.
    dedupeKey: `${fanId} ${createHash('sha256').update(JSON.stringify(fields)).digest('hex')}`,
    threadKey: fanId,
    occurredAt,
    sender: { id: fanId, name: null, language: null },
    isEdit: false,
    address: { fanId },
  } as const;
  if (type !== 'event') return [{ ...common, ...fansContent(type, fields) }];
  const acts = actOf(textIn(within(fields, 'data'), 'subtype'));
  return acts.map((act) => ({ ...common, ...nothing, act }));
}

const nothing = { text: '', files: [], unsupported: [] };

/** Which window an event opens for the shop; what opens none is nothing that can be answered. */
function actOf(event: string): string[] {
  const act = { follow: 'follow', subscribe: 'follow', click: 'click', scan: 'scan', scan_follow: 'scan' };
  return Object.entries(act).flatMap(([name, opens]) => (name === event.toLowerCase() ? [opens] : []));
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
