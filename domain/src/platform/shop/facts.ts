import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

const changed = <Value extends z.ZodType>(value: Value) => z.object({ from: value, to: value });

export const shopChanged = fact({
  kind: 'platform.shop-changed',
  words: { zh: '修改了店铺设置', en: 'The settings of the shop were changed' },
  payload: z.object({
    workspaceId: Id,
    name: changed(z.string()),
    timeZone: changed(z.string()),
    locale: changed(z.string()),
    isTwoFactorNeeded: changed(z.boolean()),
  }),
  seenWith: null,
  subject: 'workspaceId',
});
