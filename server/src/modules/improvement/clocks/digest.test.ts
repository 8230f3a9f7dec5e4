import { improvementRead, improvementWork } from '@zhiyin/domain/improvement';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { anAgent } from '../../../../test/desk.ts';
import { useWorld } from '../../../../test/world.ts';
import { openFinding } from '../actions/open.ts';

const world = useWorld();

it('is mailed to whoever has not read it in time, each in their own language', async () => {
  const shop = await world().aShop();
  const rights = [improvementRead, improvementWork];
  const [lin, emma] = [await anAgent(shop, rights), await anAgent(shop, rights)];
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .updateTable('members')
      .set({ locale: 'en' })
      .where('memberId', '=', emma.actor.id ?? '')
      .execute(),
  );
  for (const owner of [lin, emma]) {
    await openFinding(owner, { title: '退款慢', description: '', origin: 'complaint', reasonKey: null });
  }
  world().pass(7 * 86_400);
  await world().settle();
  world().pass(3600);
  await world().settle();
  const mails = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('mails')
      .select(['recipient', 'subject'])
      .where('workspaceId', '=', shop.workspaceId)
      .execute(),
  );
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Improvement this week. Open findings of yours: 1, due to be judged: 0. Actions to do: 0, overdue: 0',
    '本周改进：您有 1 个问题未关闭，其中 0 个到了验证日期；0 项措施待办，其中 0 项超期',
  ]);
});
