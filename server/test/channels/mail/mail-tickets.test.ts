import { afterAll, beforeAll, expect, it } from 'vitest';
import { look } from '#platform/database/transact.ts';
import { dns } from '#platform/outgoing/dns.ts';
import {
  openReceiver,
  type Receiver,
} from '../../../src/modules/channels/receiver/reactions/open-receiver.ts';
import { conversationsOf } from '../../../src/modules/tickets/quotes.ts';
import { publish } from '../../rules.ts';
import { aTicketShop, type TicketShop } from '../../ticket-desk.ts';
import { useWorld } from '../../world.ts';
import { MailDesk, plainMail } from './mail-desk.ts';

const world = useWorld();
let receiver: Receiver;

beforeAll(async () => {
  receiver = await openReceiver(world().system, 0, '127.0.0.1');
  dns.use(world().system, async () => {
    throw Object.assign(new Error('nothing'), { code: 'ENOTFOUND' });
  });
});
afterAll(() => receiver.close());

const ticketsOf = (shop: TicketShop) =>
  look(shop.asSystem(), (tx) =>
    tx.db
      .selectFrom('tickets')
      .select(['ticketId', 'title', 'customerId'])
      .where('workspaceId', '=', shop.workspaceId)
      .orderBy('ticketId')
      .execute(),
  );

it('a mail to an address becomes a ticket of its type, called after its subject, and its answers do not', async () => {
  const shop = await aTicketShop(world());
  const account = await MailDesk.connect(shop, {});
  const desk = new MailDesk(world(), shop, account, receiver.port);
  await publish(shop, {
    facts: ['inbox.conversation-opened'],
    if: { field: 'entry', operator: 'is', value: account.accountId },
    steps: [{ action: 'tickets.from-conversation', settings: { typeId: shop.type('after-sales').typeId } }],
  });
  await desk.deliver(plainMail('杯子碎了，请补发', { id: 'one', subject: '订单 1001 破损' }));
  const answer = { subject: 'Re: 订单 1001 破损', more: ['In-Reply-To: <one@example.com>'] };
  await desk.deliver(plainMail('还在吗', answer));
  const [ticket, ...others] = await ticketsOf(shop);
  expect(others).toEqual([]);
  const [conversation] = await desk.conversations();
  expect(ticket).toMatchObject({ title: '订单 1001 破损', customerId: conversation?.customerId });
  const links = await look(shop.asSystem(), (tx) => conversationsOf(tx, ticket?.ticketId ?? ''));
  expect(links).toMatchObject([
    { conversationId: conversation?.conversationId, quotes: [{ text: '杯子碎了，请补发' }] },
  ]);
  await desk.close();
});
