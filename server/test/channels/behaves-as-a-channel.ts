import { type ChannelAccount, channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { type Delivery, inboxClose, inboxRead, inboxReadAll, inboxReply } from '@zhiyin/domain/inbox';
import { v7 } from 'uuid';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOutgoing, outgoing } from '#platform/outgoing/outgoing.ts';
import { archiveAccount } from '../../src/modules/channels/accounts/archive-account.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import { listAccounts } from '../../src/modules/channels/accounts/list-accounts.ts';
import { shippedManifest } from '../../src/modules/channels/adapters/registry.ts';
import { countedIn } from '../../src/modules/channels/arrivals/calm.ts';
import { closeConversation } from '../../src/modules/inbox/actions/close-conversation.ts';
import { sendReply } from '../../src/modules/inbox/actions/send-reply.ts';
import { readOutside } from '../../src/modules/inbox/outside/read-outside.ts';
import { sendAgain } from '../../src/modules/inbox/outside/send-again.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { readThread } from '../../src/modules/inbox/reading/read-thread.ts';
import type { Shop, World } from '../world.ts';
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const desk = [inboxRead, inboxReadAll, inboxReply, inboxClose];
const daySeconds = 24 * 3600;

/** A shop with one account of a vendor's. */
class VendorDesk {
  readonly world: World;
  readonly side: VendorSide;
  readonly shop: Shop;
  readonly account: ChannelAccount;
  readonly agent;
  #lastId = 0;

  constructor(world: World, side: VendorSide, shop: Shop, account: ChannelAccount) {
    this.world = world;
    this.side = side;
    this.shop = shop;
    this.account = account;
    this.agent = shop.as(desk);
  }

  said(text: string, customer = '501', agoSeconds = 0): VendorSaid {
    this.#lastId++;
    const at = new Date(this.world.system.now().getTime() - agoSeconds * 1000);
    return { id: this.#lastId, customer, text, at };
  }

  async bring({ headers, payload, query = {} }: VendorPush) {
    const url = new URL(this.account.callbackUrl).pathname;
    return this.world.app.http.inject({ method: 'POST', url, query: { ...query }, headers, payload });
  }

  /** Brings a message and takes it in; answers the status. */
  async hear(said: VendorSaid): Promise<number> {
    const { statusCode } = await this.bring(this.side.push(this.account, said, this.world.system.now()));
    await this.world.settle();
    return statusCode;
  }

  async conversations() {
    const { items } = await listConversations(this.agent, { limit: 50, order: 'recent' });
    return items;
  }

  async texts(): Promise<string[]> {
    const [first] = await this.conversations();
    if (!first) return [];
    const { messages } = await readThread(this.agent, first.conversationId, { limit: 200 });
    return messages.map(({ text }) => text);
  }

  async conversationId(): Promise<string> {
    const [first] = await this.conversations();
    if (!first) throw new Error('nobody has written');
    return first.conversationId;
  }

  async reply(text: string): Promise<string> {
    const conversationId = await this.conversationId();
    const message = await sendReply(this.agent, { conversationId, clientMessageId: v7(), text, fileIds: [] });
    await this.world.settle();
    return message.messageId;
  }

  async delivery(messageId: string): Promise<Delivery | undefined> {
    const { deliveries } = await readOutside(this.agent, { conversationId: await this.conversationId() });
    return deliveries.find((one) => one.messageId === messageId);
  }

  async standing(): Promise<ChannelAccount | undefined> {
    const { items } = await listAccounts(this.shop.as([channelsRead]));
    return items.find(({ accountId }) => accountId === this.account.accountId);
  }
}

/** What every adapter must do, tried through the product: a file for each calls it with the vendor's side. */
export function behavesAsAChannel(world: () => World, side: () => VendorSide): void {
  let desk: VendorDesk;
  beforeAll(() => {
    const { port } = side().server;
    outgoing.use(world().system, openOutgoing({ ports: [port], allowPrivate: ['127.0.0.1'] }));
  });
  beforeEach(async () => {
    const shop = await world().aShop();
    const { kind, answers, server } = side();
    server.feel('take');
    server.taken.length = 0;
    const account = await createAccount(shop.as([channelsManage]), { kind, name: 'Shop', answers });
    desk = new VendorDesk(world(), side(), shop, account);
  });
  describe('what comes', () => comesIn(() => desk));
  describe('what goes', () => goesOut(() => desk));
  describe('set-up', () => isSetUp(() => desk));
}

function comesIn(desk: () => VendorDesk): void {
  const now = () => desk().world.system.now();
  const push = (said: VendorSaid, at = now()) => desk().side.push(desk().account, said, at);

  it('becomes a message of one customer on this channel', async () => {
    expect(await desk().hear(desk().said('你好'))).toBe(200);
    expect(await desk().hear(desk().said('在吗'))).toBe(200);
    const [conversation, ...others] = await desk().conversations();
    expect(others).toEqual([]);
    const { kind } = desk().side;
    expect(conversation).toMatchObject({ channel: kind, channelId: desk().account.accountId });
    expect(await desk().texts()).toEqual(['你好', '在吗']);
    expect(await desk().standing()).toMatchObject({ state: 'well', waitingIn: 0, failedIn: 0 });
  });

  it('keeps two customers apart, and knows one who comes back after the close', async () => {
    await desk().hear(desk().said('一', '501'));
    await desk().hear(desk().said('二', '502'));
    const before = await desk().conversations();
    expect(new Set(before.map(({ customerId }) => customerId)).size).toBe(2);
    const first = before.find(({ lastMessageText }) => lastMessageText === '一');
    const { conversationId = '' } = first ?? {};
    await closeConversation(desk().agent, { conversationId, reasonKey: null });
    await desk().hear(desk().said('三', '501'));
    const after = (await desk().conversations()).find(({ lastMessageText }) => lastMessageText === '三');
    expect(after?.customerId).toBe(first?.customerId);
    expect(after?.conversationId).not.toBe(conversationId);
  });

  it('is refused with a wrong signature, and nothing of it is kept', async () => {
    const { headers, payload, query = {} } = push(desk().said('假的'));
    const forged = Object.fromEntries(
      Object.keys(headers).map((name) => [name, name === 'content-type' ? 'application/json' : 'wrong']),
    );
    const forgedQuery = Object.fromEntries(Object.keys(query).map((name) => [name, 'wrong']));
    expect((await desk().bring({ headers: forged, payload, query: forgedQuery })).statusCode).toBe(401);
    expect(
      (await desk().bring({ headers: { 'content-type': 'application/json' }, payload })).statusCode,
    ).toBe(401);
    await desk().world.settle();
    expect(await desk().conversations()).toEqual([]);
    expect(await desk().standing()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });

  it('is refused when a byte was altered, where the vendor signs the body', async () => {
    if (!desk().side.signsBody) return;
    const signed = push(desk().said('退款 100'));
    const payload = desk().side.alter?.(signed.payload) ?? signed.payload.replace('100', '900');
    expect((await desk().bring({ ...signed, payload })).statusCode).toBe(401);
  });

  it('is refused when it was signed long ago or ahead, where the vendor says when', async () => {
    if (!(desk().side.signsWhen ?? desk().side.signsBody)) return;
    for (const seconds of [-3600, 3600]) {
      const at = new Date(now().getTime() + seconds * 1000);
      expect((await desk().bring(push(desk().said('旧的'), at))).statusCode).toBe(401);
    }
  });

  it('is taken once however often it is brought, at once or a week later', async () => {
    const said = desk().said('只说一次');
    const [one, two] = await Promise.all([desk().bring(push(said)), desk().bring(push(said))]);
    expect([one.statusCode, two.statusCode]).toEqual([200, 200]);
    await desk().world.settle();
    desk().world.pass(7 * 24 * 3600);
    expect(await desk().hear(said)).toBe(200);
    expect(await desk().texts()).toEqual(['只说一次']);
  });

  it('is put in the vendor’s order when it comes out of order', async () => {
    const [first, second] = [desk().said('先', '501', 60), desk().said('后', '501', 30)];
    // While very many calls are being answered nothing is taken in: both lie there before either is looked at.
    const storm = Promise.withResolvers<void>();
    const calls = Array.from({ length: 50 }, () => countedIn(desk().world.system, () => storm.promise));
    await desk().bring(push(second));
    await desk().bring(push(first));
    storm.resolve();
    await Promise.all(calls);
    await desk().world.settle();
    expect(await desk().texts()).toEqual(['先', '后']);
  });

  it('is shown as what cannot be shown yet when its kind is unknown', async () => {
    const unknown = desk().side.pushUnknown(desk().account, desk().said(''), now());
    expect((await desk().bring(unknown)).statusCode).toBe(200);
    await desk().world.settle();
    const texts = await desk().texts();
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('cannot be shown here yet');
  });

  it('is kept and told of when it cannot be read, and holds nothing back', async () => {
    expect((await desk().bring(desk().side.pushGarbage(desk().account, now()))).statusCode).toBe(200);
    await desk().world.settle();
    expect(await desk().standing()).toMatchObject({ failure: 'unreadable', failedIn: 1 });
    await desk().hear(desk().said('接着说'));
    expect(await desk().texts()).toEqual(['接着说']);
  });

  it('is refused at ten megabytes, and the next is taken', async () => {
    const large = { ...push(desk().said('大')), payload: 'x'.repeat(10 * 1024 * 1024) };
    const { statusCode } = await desk().bring(large);
    expect(statusCode).toBe(413);
    expect(await desk().hear(desk().said('小'))).toBe(200);
  });

  it('is refused once the account is switched off', async () => {
    await archiveAccount(desk().shop.as([channelsManage]), desk().account.accountId);
    expect((await desk().bring(push(desk().said('还在吗')))).statusCode).toBe(404);
  });
}

function goesOut(desk: () => VendorDesk): void {
  const vendor = () => desk().side.server;
  const taken = () => vendor().taken.map(({ text }) => text);
  beforeEach(async () => {
    await desk().hear(desk().said('你好'));
  });

  it('arrives at the customer who asked, once and in order', async () => {
    const sent = await desk().reply('您好');
    await desk().reply('请稍等');
    expect(taken()).toEqual(['您好', '请稍等']);
    expect(vendor().taken.map(({ thread }) => thread)).toEqual(['501', '501']);
    expect(await desk().delivery(sent)).toMatchObject({ state: 'sent', failure: null });
  });

  it.each([
    { mood: 'busy', failure: 'busy', waits: 7 },
    { mood: 'down', failure: 'unreachable', waits: 5 },
  ] as const)(
    'waits and says why when the vendor is $mood, and is sent later in order',
    async ({ mood, failure, waits }) => {
      vendor().feel(mood);
      const first = await desk().reply('一');
      const calls = vendor().calls.count;
      const second = await desk().reply('二');
      expect(await desk().delivery(first)).toMatchObject({ state: 'waiting', failure });
      expect(await desk().delivery(second)).toMatchObject({ state: 'waiting', failure: null });
      // Nobody hammers a vendor that asked for a pause.
      expect(vendor().calls.count).toBe(calls);
      vendor().feel('take');
      desk().world.pass(waits + 1);
      await desk().world.settle();
      expect(taken()).toEqual(['一', '二']);
      expect(await desk().standing()).toMatchObject({ state: 'well' });
    },
  );

  it('is sent after a day without the vendor, nothing lost, and given up after three', async () => {
    // A window may close sooner: then that is why, and it is said.
    const windowSeconds =
      shippedManifest(desk().side.kind)?.capabilities.replyWindow?.seconds ?? 7 * daySeconds;
    vendor().feel('down');
    const held = await desk().reply('还在');
    desk().world.pass(Math.min(daySeconds, windowSeconds - 2 * 3600));
    await desk().world.settle();
    vendor().feel('take');
    desk().world.pass(3600);
    await desk().world.settle();
    expect(taken()).toEqual(['还在']);
    expect(await desk().delivery(held)).toMatchObject({ state: 'sent' });

    vendor().feel('down');
    const lost = await desk().reply('太久');
    desk().world.pass(3 * daySeconds + 3600);
    await desk().world.settle();
    const failure = windowSeconds < 3 * daySeconds ? 'window-closed' : 'given-up';
    expect(await desk().delivery(lost)).toMatchObject({ state: 'failed', failure });
  });

  it('is not sent twice when the vendor took it and gave no answer', async () => {
    vendor().feel('take-and-hang-up');
    const messageId = await desk().reply('只发一次');
    vendor().feel('take');
    desk().world.pass(3600);
    await desk().world.settle();
    expect(taken()).toEqual(['只发一次']);
    const state = desk().side.isIdempotent ? { state: 'sent' } : { state: 'failed', failure: 'unsure' };
    expect(await desk().delivery(messageId)).toMatchObject(state);
  });

  it.each([
    { mood: 'refuse', failure: 'refused' },
    { mood: 'gone', failure: 'recipient-gone' },
    { mood: 'unauthorised', failure: 'credentials' },
  ] as const)(
    'fails with a plain reason when the vendor would $mood, and can be tried again',
    async ({ mood, failure }) => {
      vendor().feel(mood);
      const messageId = await desk().reply('试试');
      expect(await desk().delivery(messageId)).toMatchObject({ state: 'failed', failure });
      if (mood === 'unauthorised') {
        expect(await desk().standing()).toMatchObject({ state: 'trouble', failure });
      }
      vendor().feel('take');
      await sendAgain(desk().agent, { conversationId: await desk().conversationId(), messageId });
      await desk().world.settle();
      expect(taken()).toEqual(['试试']);
      expect(await desk().delivery(messageId)).toMatchObject({ state: 'sent', failure: null });
    },
  );

  it('is refused while it is written, once the account is switched off', async () => {
    await archiveAccount(desk().shop.as([channelsManage]), desk().account.accountId);
    await expect(desk().reply('还在吗')).rejects.toMatchObject({ kind: 'conflict' });
  });
}

function isSetUp(desk: () => VendorDesk): void {
  it('never shows a secret again', async () => {
    const { answers } = desk().side;
    const shown = JSON.stringify(await desk().standing());
    const { secretsKept } = desk().account;
    expect(secretsKept.length).toBeGreaterThan(0);
    for (const key of secretsKept) expect(shown).not.toContain(answers[key] ?? 'nothing');
  });

  it('refuses answers that cannot be right, naming the question', async () => {
    const { kind } = desk().side;
    const [secret = ''] = desk().account.secretsKept;
    const answers = { ...desk().side.answers, [secret]: 'x' };
    const asked = createAccount(desk().shop.as([channelsManage]), { kind, name: 'Wrong', answers });
    await expect(asked).rejects.toMatchObject({ fields: [{ path: `answers.${secret}` }] });
  });
}
