import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { aPortal, type Door } from '../../../../../test/portal.ts';
import { useWorld } from '../../../../../test/world.ts';
import { sendVisitorMessage } from '../../../inbox/actions/send-visitor-message.ts';

const world = useWorld();
const lin = 'lin@example.com';

/** Somebody chats on the shop's page and types an address; answers their record and their conversation. */
async function aChat(door: Door, email: string | null) {
  const customerId = v7();
  const visitor = door.shop.asVisitor(customerId);
  const message = { clientMessageId: v7(), text: 'hello', fileIds: [] };
  const { conversation } = await sendVisitorMessage(visitor, message);
  await transact(door.shop.asSystem(), (tx) =>
    tx.db.updateTable('customers').set({ email }).where('customerId', '=', customerId).execute(),
  );
  return { customerId, conversationId: conversation.conversationId };
}

const join = (door: Door, customerId: string, personId: string) =>
  transact(door.shop.asSystem(), (tx) =>
    tx.db.updateTable('customers').set({ personId }).where('customerId', '=', customerId).execute(),
  );

const idsIn = ({ body }: { body: { items: { conversationId: string }[] } }): string[] =>
  body.items.map((one) => one.conversationId);

it('shows conversations and their facts once a member says whose they are, and lets the customer go on', async () => {
  const door = await aPortal(world());
  const { customerId, conversationId } = await aChat(door, lin);
  const { token, customerId: mine } = await door.enter(lin);
  expect(idsIn(await door.get('/widget/conversations', token))).toEqual([]);
  const path = `/widget/messages?conversationId=${conversationId}`;
  expect((await door.get(path, token)).status).toBe(404);

  await join(door, customerId, mine);
  expect(idsIn(await door.get('/widget/conversations', token))).toEqual([conversationId]);
  const sent = await door.post(
    '/widget/messages',
    { clientMessageId: v7(), text: 'me again', conversationId },
    token,
  );
  expect(sent.status).toBe(200);
  await world().settle();
  const facts = await door.get('/facts?after=0', token);
  const kinds: string[] = facts.body.facts.map((fact: { kind: string }) => fact.kind);
  expect(kinds.filter((kind) => kind === 'inbox.message-received')).toHaveLength(2);
  expect(kinds.filter((kind) => kind.startsWith('channels.'))).toEqual([]);
});

it('shows nothing of other customers, named or not', async () => {
  const door = await aPortal(world());
  const { conversationId } = await aChat(door, 'chen@example.com');
  const { token } = await door.enter(lin);
  await world().settle();
  expect((await door.get('/facts?after=0', token)).body.facts).toEqual([]);
  const body = { clientMessageId: v7(), text: 'let me in', conversationId };
  expect((await door.post('/widget/messages', body, token)).status).toBe(404);
  expect((await door.post('/widget/read', { conversationId, number: 1 }, token)).status).toBe(404);
});
