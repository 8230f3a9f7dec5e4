import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { signatureHeader, signBody } from '#platform/webhooks/signature.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { listAccounts } from '../../src/modules/channels/accounts/list-accounts.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import { useWorld } from '../world.ts';

const world = useWorld();
const secret = 'a secret of both sides, long enough';
const customers = 12;
const each = 15;

it('keeps a storm of calls, some of them twice and out of order, and puts each conversation in its order', async () => {
  const shop = await world().aShop();
  const answers = { url: 'https://shop.example/replies', secret };
  const made = { kind: 'webhook', name: 'App', answers };
  const { accountId, callbackUrl } = await createAccount(shop.as([channelsManage]), made);
  const url = new URL(callbackUrl).pathname;
  const now = world().system.now();
  const bring = async (number: number): Promise<number> => {
    const customer = `c${number % customers}`;
    const turn = Math.floor(number / customers);
    const at = new Date(now.getTime() - (each - turn) * 1000).toISOString();
    const sender = { id: customer, name: customer };
    const event = {
      id: `m${number}`,
      kind: 'message',
      at,
      conversation: customer,
      sender,
      text: String(turn),
    };
    const payload = JSON.stringify({ events: [event] });
    const headers = {
      'content-type': 'application/json',
      [signatureHeader]: signBody([secret], payload, now),
    };
    const { statusCode } = await world().app.http.inject({ method: 'POST', url, headers, payload });
    return statusCode;
  };
  const all = customers * each;
  // Every seventh comes twice; 97 has nothing in common with how many there are, so that all come, mixed.
  const numbers = Array.from({ length: all }, (_, nth) => (nth * 97) % all);
  const statuses = await Promise.all([...numbers, ...numbers.filter((n) => n % 7 === 0)].map(bring));
  expect(new Set(statuses)).toEqual(new Set([200]));
  await world().settle();

  const desk = shop.as([inboxRead, inboxReadAll]);
  const { items } = await listConversations(desk, { limit: 50, order: 'recent' });
  expect(items).toHaveLength(customers);
  const turns = Array.from({ length: each }, (_, turn) => String(turn));
  for (const { conversationId } of items) {
    const { messages } = await readThread(desk, conversationId, { limit: 100 });
    expect(messages.map(({ text }) => text)).toEqual(turns);
  }
  const accounts = await listAccounts(shop.as([channelsRead]));
  expect(accounts.items.find((one) => one.accountId === accountId)).toMatchObject({
    waitingIn: 0,
    failedIn: 0,
  });
});
