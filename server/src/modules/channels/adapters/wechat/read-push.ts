import type { InboundEvent } from '../adapter.ts';
import { type Fields, textIn, within } from '../tencent/fields.ts';
import { contentOf, pushed } from '../tencent/open-message.ts';

/** What a push of an official account tells; nothing for what no customer did towards us. */
export function readOfficialPush(fields: Fields): InboundEvent[] {
  if (textIn(fields, 'MsgType') === 'event') return readAct(fields);
  const message = { ...pushed(fields), ...contentOf(fields) };
  // A tap in a menu that was sent as a message counts as a click.
  const isTap = textIn(fields, 'bizmsgmenuid') !== '';
  return [isTap ? { ...message, act: 'click' } : message];
}

function readAct(fields: Fields): InboundEvent[] {
  const event = textIn(fields, 'Event');
  const key = textIn(fields, 'EventKey');
  const act = actOf(event, key);
  if (act === null) return [];
  const scanned = textIn(within(fields, 'ScanCodeInfo'), 'ScanResult');
  const said = act === 'click' ? [key, scanned].filter((one) => one !== '').join('\n') : '';
  return [{ ...pushed(fields), text: said === '' ? '' : `☰ ${said}`, files: [], unsupported: [], act }];
}

/** The acts after which WeChat lets the account write; views, positions and reports are none of them. */
function actOf(event: string, key: string): 'click' | 'follow' | 'scan' | null {
  if (event === 'subscribe') return key.startsWith('qrscene_') ? 'scan' : 'follow';
  if (event === 'SCAN') return 'scan';
  return ['CLICK', 'scancode_push', 'scancode_waitmsg'].includes(event) ? 'click' : null;
}
