import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

/** A member switched pushes to one of their browsers on or off; for the audit trail alone. */
export const browserSwitched = fact({
  kind: 'platform.browser-switched',
  words: { zh: '开启或关闭了浏览器推送', en: 'Pushes to a browser were switched on or off' },
  payload: z.object({ memberId: Id, isOn: z.boolean() }),
  seenWith: null,
  subject: 'memberId',
});
