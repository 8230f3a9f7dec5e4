import { channelsManage } from '@zhiyin/domain/channels';
import { inboxRead, inboxReadAll } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { adaptersOf } from '../../src/modules/channels/adapters/registry.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import { useWorld } from '../world.ts';
import { paperVendor } from './paper-vendor.ts';

const world = useWorld();

/** A vendor that brings many texts in one call, and a desk that reads them. */
async function aBusyVendor() {
  const shop = await world().aShop();
  const { adapter } = paperVendor();
  const parse: typeof adapter.parse = (_session, { bytes }) =>
    JSON.parse(bytes.toString('utf8')).map((event: { occurredAt: string }) => ({
      ...event,
      occurredAt: new Date(event.occurredAt),
    }));
  adaptersOf.use(world().system, new Map([['webhook', { ...adapter, parse }]]));
  const made = { kind: 'webhook', name: 'Paper', answers: { secret: 'x' } };
  const { callbackUrl } = await createAccount(shop.as([channelsManage]), made);
  let brought = 0;
  const told = (text: string, parts: object = {}) => {
    brought += 1;
    const occurredAt = new Date(world().system.now().getTime() + brought);
    const sender = { id: 'u1', name: null, language: null };
    const said = { kind: 'message', dedupeKey: `m${brought}`, threadKey: 't1', occurredAt, sender, text };
    return { ...said, files: [], unsupported: [], isEdit: false, address: {}, ...parts };
  };
  const bring = async (...events: readonly object[]): Promise<void> => {
    const url = new URL(callbackUrl).pathname;
    const headers = { 'content-type': 'application/json' };
    await world().app.http.inject({ method: 'POST', url, headers, payload: JSON.stringify(events) });
    await world().settle();
  };
  const desk = shop.as([inboxRead, inboxReadAll]);
  const threads = async () => {
    const { items } = await listConversations(desk, { limit: 10, order: 'recent' });
    const found: { conversationId: string; said: string[]; numbers: number[] }[] = [];
    for (const { conversationId } of items) {
      const { messages } = await readThread(desk, conversationId, { limit: 100 });
      const said = messages.map(({ text }) => text);
      found.push({ conversationId, said, numbers: messages.map(({ number }) => number) });
    }
    return found;
  };
  return { shop, told, bring, threads };
}

it('takes in what waits in a thread in its order, whatever is among it, and nothing twice', async () => {
  const { told, bring, threads } = await aBusyVendor();
  const letters = Array.from({ length: 25 }, (_, at) => String.fromCharCode(97 + at));
  const events = letters.map((letter) => {
    if (letter === 'f') return told('', { unsupported: ['a dance'] });
    if (letter === 'k')
      return told(letter, { threadKey: 't2', sender: { id: 'u2', name: 'Two', language: null } });
    return told(letter, letter === 'p' ? { act: 'came in' } : {});
  });
  const bare = told('', { act: 'follows' });
  const empty = told('  ');
  await bring(...events.slice(0, 3), bare, empty, ...events.slice(3));
  await bring(...events.slice(2, 9), told('z'));
  const found = await threads();
  const theirs = letters.filter((letter) => letter !== 'k');
  const said = theirs.map((letter) => (letter === 'f' ? expect.stringContaining('a dance') : letter));
  expect(found.map((one) => one.said)).toEqual(expect.arrayContaining([[...said, 'z'], ['k']]));
  expect(found).toHaveLength(2);
  for (const { numbers } of found) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

it('begins a conversation with the first of them when the one before is closed, and the others follow', async () => {
  const { shop, told, bring, threads } = await aBusyVendor();
  await bring(told('一'), told('二'), told('三'));
  const [first] = await threads();
  await closeConversation(shop.asOwner(), { conversationId: first?.conversationId ?? '', reasonKey: null });
  await bring(told('四'), told('五'));
  expect((await threads()).map(({ said }) => said)).toEqual([
    ['四', '五'],
    ['一', '二', '三'],
  ]);
});
