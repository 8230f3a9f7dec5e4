import { createWidget } from '@zhiyin/domain/channels';
import { beforeAll } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import type { BareShop } from './bare-shop.ts';

/** The settings that a chat begins with when only what must be said is said. */
export const plainChat = createWidget.body.parse({ name: 'Shop page', greetingZh: '您好', greetingEn: 'Hi' });

/** Gives a bare shop the name that visitors read. */
export function useShopName(shop: () => BareShop, name = 'Tea House'): void {
  beforeAll(() =>
    transact(shop().as('system', null), async (tx) => {
      const { workspaceId } = tx;
      const row = { workspaceId, name, locale: 'zh', timeZone: 'Asia/Shanghai', createdAt: tx.system.now() };
      await tx.db.insertInto('workspaces').values(row).execute();
    }),
  );
}
