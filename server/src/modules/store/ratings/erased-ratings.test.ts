import { customersPrivacy, customersRead } from '@zhiyin/domain/customers';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { look, transact } from '#platform/database/transact.ts';
import { useWorld } from '../../../../test/world.ts';
import { eraseCustomer } from '../../customers/erasing/erase-customer.ts';
import { sendVisitorMessage } from '../../inbox/actions/send-visitor-message.ts';

const world = useWorld();

it('loses a buyer’s words and name though its order never came, and still counts as one buyer’s', async () => {
  const shop = await world().aShop();
  const visitor = shop.asVisitor();
  await sendVisitorMessage(visitor, { clientMessageId: v7(), text: '我要评价' });
  const customerId = visitor.actor.id ?? '';
  await transact(shop.asSystem(), async (tx) => {
    const now = tx.system.now();
    await sql`insert into buyer_links (workspace_id, platform, buyer_id, customer_id, linked_at)
      values (${tx.workspaceId}, 'taobao', '林小雨', ${customerId}, ${now})`.execute(tx.db);
    for (const [number, buyer] of [
      ['1', '林小雨'],
      ['2', '林小雨'],
      ['3', '周小雪'],
    ])
      await sql`insert into order_ratings (workspace_id, rating_id, platform, number, buyer_id, description, comment, reply,
          extra, rated_at, changed_at) values (${tx.workspaceId}, ${tx.system.newId()}, 'taobao', ${number}, ${buyer}, 4,
          ${buyer}, ${buyer}, ${JSON.stringify({ of: buyer })}, ${now}, ${now})`.execute(tx.db);
  });

  await eraseCustomer(shop.as([customersPrivacy, customersRead]), { customerId });
  await world().settle();

  const nothing = {
    comment: null,
    reply: null,
    extra: {},
    buyerId: customerId,
    rater: customerId,
    description: 4,
  };
  const name = '周小雪';
  const others = {
    comment: name,
    reply: name,
    extra: { of: name },
    buyerId: name,
    rater: name,
    description: 4,
  };
  const ratings = await look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('orderRatings')
      .select(['comment', 'reply', 'extra', 'buyerId', 'rater', 'description'])
      .where('workspaceId', '=', tx.workspaceId)
      .orderBy('number')
      .execute(),
  );
  expect(ratings).toEqual([nothing, nothing, others]);
});
