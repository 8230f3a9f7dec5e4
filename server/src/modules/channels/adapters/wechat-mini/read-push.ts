import type { InboundEvent } from '../adapter.ts';
import { type Fields, textIn } from '../tencent/fields.ts';
import { contentOf, pushed } from '../tencent/open-message.ts';

/** What a push of a mini-program tells: what somebody said, or that they came in to ask. */
export function readMiniPush(fields: Fields): InboundEvent[] {
  if (textIn(fields, 'MsgType') !== 'event') return [{ ...pushed(fields), ...contentOf(fields) }];
  if (textIn(fields, 'Event') !== 'user_enter_tempsession') return [];
  return [{ ...pushed(fields), text: '', files: [], unsupported: [], act: 'enter' }];
}
