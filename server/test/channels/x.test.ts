import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFailedArrivals } from '../../src/modules/channels/arrivals/failed/list-failed.ts';
import { openXApi, type XApi, xSignature } from '../stand-ins/x-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import { onePixel } from './one-pixel.ts';
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const keys = {
  key: 'AppKeyOfTheShop1234567890',
  secret: 'SecretOfTheAppThatIsFiftySignsLong1234567890abcdef',
  token: '900-TokenOfTheAccountThatIsLongEnough0123456789ab',
  tokenSecret: 'SecretOfTheTokenThatIsLongEnough0123456789abc',
};
let x: XApi;
beforeAll(async () => {
  x = await openXApi(keys, new Set(['501', '502']), now);
});
afterAll(() => x.close());

function signed(body: object): VendorPush {
  const payload = JSON.stringify(body);
  const headers = {
    'content-type': 'application/json',
    'x-twitter-webhooks-signature': xSignature(keys.secret, payload),
  };
  return { headers, payload };
}

const users = { 501: { id: '501', name: '林小雨', screen_name: 'xiaoyu' } };
/** As the Account Activity API tells of a message; ids are larger than a JavaScript number holds. */
const idOf = (id: number) => `1582103724607970${String(id).padStart(3, '0')}`;
function messageOf({ id, customer, text, at }: VendorSaid, data: object = {}, sender = customer) {
  return {
    type: 'message_create',
    id: idOf(id),
    created_timestamp: String(at.getTime()),
    message_create: {
      target: { recipient_id: sender === '900' ? customer : '900' },
      sender_id: sender,
      source_app_id: '268278',
      message_data: { text, entities: { urls: [] }, ...data },
    },
  };
}
const told = (...events: object[]) => signed({ for_user_id: '900', direct_message_events: events, users });
const answers = () => ({
  ...{ key: keys.key, secret: keys.secret, token: keys.token, 'token-secret': keys.tokenSecret },
  ...{ reception: 'called', base: x.url },
});

const side = (): VendorSide => ({
  kind: 'x',
  server: x,
  answers: answers(),
  signsBody: true,
  signsWhen: false,
  isIdempotent: false,
  push: (_account, said) => told(messageOf(said)),
  pushUnknown: (_account, said) => told(messageOf(said, { attachment: { type: 'hologram' } })),
  pushGarbage: () => told({ type: 'message_create', id: '1' }),
});

behavesAsAChannel(world, side);

describe('an account on X', () => {
  const said = (text: string, id = 1, customer = '501'): VendorSaid => ({ id, customer, text, at: now() });
  const aDesk = (more: Readonly<Record<string, string>> = {}) => {
    x.feel('take');
    x.taken.length = 0;
    x.forget();
    return openChannelDesk(world(), { ...side(), answers: { ...answers(), ...more } });
  };

  it('answers X’s question, as in the example, and signs nothing for a stranger that could be a call', async () => {
    const { crc_token: token, response_token: answer, consumerSecret, body } = vectors.x_crc;
    expect(xSignature(consumerSecret, token)).toBe(answer);
    expect(xSignature(consumerSecret, body)).toBe(vectors.x_crc.x_twitter_webhooks_signature);
    const desk = await aDesk();
    const asked = await desk.ask({ crc_token: token });
    expect([asked.status, JSON.parse(asked.body)]).toEqual([
      200,
      { response_token: xSignature(keys.secret, token) },
    ]);
    const crafted = JSON.stringify({ for_user_id: '900', direct_message_events: [] });
    expect((await desk.ask({ crc_token: crafted })).status).toBe(401);
    expect((await desk.ask({})).status).toBe(401);
  });

  it('shows whole addresses and plain signs, who wrote, and what was tapped', async () => {
    const desk = await aDesk();
    const urls = [{ url: 'https://t.co/a1', expanded_url: 'https://shop.example/tea?a=1&b=$&' }];
    await desk.bring(
      told(
        messageOf(said('5 &lt; 6 &amp; https://t.co/a1', 11), { entities: { urls } }),
        messageOf(said('查物流', 12), { quick_reply_response: { type: 'options', metadata: 'track' } }),
      ),
    );
    expect((await desk.messages()).map(({ text }) => text)).toEqual([
      '5 < 6 & https://shop.example/tea?a=1&b=$&',
      '查物流',
    ]);
    expect(await desk.customerName()).toBe('林小雨');
  });

  it('brings pictures, which X shows to the two people alone, and places', async () => {
    const desk = await aDesk();
    const media = { type: 'photo', url: 'https://t.co/p1', media_url_https: x.keepFile(onePixel) };
    const picture = { attachment: { type: 'media', media } };
    const coordinates = { coordinates: { coordinates: [120.1, 30.2] } };
    const place = { attachment: { type: 'location', location: { shared_coordinate: coordinates } } };
    await desk.bring(
      told(messageOf(said('看看 https://t.co/p1', 21), picture), messageOf(said('', 22), place)),
    );
    const [first, second] = await desk.messages();
    expect(first).toMatchObject({ text: '看看', files: [{ mediaType: 'image/png' }] });
    expect(second?.text).toBe('📍 30.2, 120.1');
  });

  it('notes what the shop wrote on X itself, once, and not what went out from here', async () => {
    const desk = await aDesk();
    await desk.bring(told(messageOf(said('你好', 31))));
    await desk.reply('您好');
    const [sent] = x.taken;
    const ours = { ...messageOf(said('您好', 32), {}, '900'), id: sent?.externalId };
    const elsewhere = messageOf(said('我在手机上回您', 33), {}, '900');
    await desk.bring(told(ours, elsewhere));
    await desk.bring(told(elsewhere));
    const messages = await desk.messages();
    expect(messages.map(({ text, visibility }) => [visibility, text])).toEqual([
      ['public', '你好'],
      ['public', '您好'],
      ['note', '(The shop answered in the vendor’s own app) 我在手机上回您'],
    ]);
  });

  it('knows by what X tells of it that what nobody knew of was taken, and notes nothing', async () => {
    const desk = await aDesk();
    await desk.bring(told(messageOf(said('你好', 71))));
    x.feel('take-and-hang-up');
    const messageId = await desk.reply('只发一次');
    expect((await desk.outside()).deliveries).toMatchObject([{ messageId, failure: 'unsure' }]);
    const echo = { ...messageOf(said('只发一次', 72), {}, '900'), id: x.taken[0]?.externalId };
    await desk.bring(told(messageOf(said('在手机上回的', 73), {}, '900'), echo));
    expect((await desk.outside()).deliveries).toMatchObject([{ messageId, state: 'sent', failure: null }]);
    await desk.bring(told(messageOf(said('只发一次', 74), {}, '900')));
    expect((await desk.messages()).map(({ text }) => text)).toEqual([
      '你好',
      '只发一次',
      '(The shop answered in the vendor’s own app) 在手机上回的',
      '(The shop answered in the vendor’s own app) 只发一次',
    ]);
  });

  it('takes in what can be read beside what cannot, and keeps only that for whoever mends it', async () => {
    const desk = await aDesk();
    const garbage = { type: 'message_create', id: '1' };
    await desk.bring(told(messageOf(said('第一条', 61)), garbage, messageOf(said('第二条', 62))));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['第一条', '第二条']);
    const { items } = await listFailedArrivals(desk.owner, desk.account.accountId);
    expect(items.map(({ excerpt }) => JSON.parse(excerpt))).toEqual([
      { for_user_id: '900', direct_message_events: [garbage], users: { 501: { name: '林小雨' } } },
    ]);
  });

  it('leaves alone what the shop writes first to somebody there, other accounts of the app, posts and typing', async () => {
    const desk = await aDesk();
    const first = messageOf(said('新品上市', 41), {}, '900');
    const typing = { for_user_id: '900', direct_message_indicate_typing_events: [{ sender_id: '501' }] };
    await desk.bring(told(first));
    await desk.bring(signed({ for_user_id: '901', direct_message_events: [messageOf(said('走错了', 42))] }));
    await desk.bring(signed({ for_user_id: '900', tweet_create_events: [{ id: 1 }] }));
    expect((await desk.bring(signed(typing))).status).toBe(200);
    expect(await desk.messages()).toEqual([]);
  });

  it('says below our messages that they were read', async () => {
    const desk = await aDesk();
    await desk.bring(told(messageOf(said('你好', 51))));
    const messageId = await desk.reply('您好');
    world().pass(5);
    const reading = { created_timestamp: String(now().getTime()), last_read_event_id: '9' };
    const direct_message_mark_read_events = [
      { ...reading, sender_id: '501', target: { recipient_id: '900' } },
    ];
    await desk.bring(signed({ for_user_id: '900', direct_message_mark_read_events }));
    expect((await desk.outside()).deliveries).toMatchObject([{ messageId, state: 'read' }]);
  });

  it('is told the address and the account once, and says what X refuses of them', async () => {
    const desk = await aDesk();
    expect(await desk.check('http://shop.example')).toMatchObject({ state: 'trouble', failure: 'refused' });
    const well = await desk.check('https://shop.example');
    expect(well).toMatchObject({ state: 'well', knownAs: '@chahe_tea' });
    const [webhook] = x.webhooks;
    expect([webhook?.url, x.subscribed.size]).toEqual([well.callbackUrl, 1]);
    if (webhook) webhook.valid = false;
    expect(await desk.check('https://shop.example')).toMatchObject({ state: 'well' });
    expect(x.webhooks).toMatchObject([{ valid: true }]);
    const wrong = await aDesk({ 'token-secret': 'AnotherSecretThatIsLongEnough0123456789abcdef' });
    expect(await wrong.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });
});

describe('an account that X does not call for', () => {
  const asks = async () => {
    x.feel('take');
    x.forget();
    const asked = { ...answers(), reception: 'asked' };
    const desk = await openChannelDesk(world(), { ...side(), answers: asked });
    expect(await desk.check()).toMatchObject({ state: 'well' });
    return desk;
  };
  const event = (id: number, text: string, more: object = {}) => ({
    id: idOf(id),
    event_type: 'MessageCreate',
    text,
    created_at: now().toISOString(),
    dm_conversation_id: '501-900',
    sender_id: '501',
    ...more,
  });
  const look = async () => {
    world().pass(61);
    await world().settle();
  };

  it('is asked for every chat’s messages, each of which comes once', async () => {
    const desk = await asks();
    x.keep(event(100, '很久以前', { created_at: new Date(now().getTime() - 3600_000).toISOString() }));
    x.keep(event(101, '在吗'));
    await look();
    x.keep(event(102, '群里说的', { dm_conversation_id: '1582103724607971328' }));
    x.keep(event(103, '还在吗'));
    x.keep(event(104, '在手机上回的', { sender_id: '900' }));
    await look();
    await look();
    expect((await desk.messages()).map(({ text }) => text)).toEqual([
      '在吗',
      '还在吗',
      '(The shop answered in the vendor’s own app) 在手机上回的',
    ]);
    expect(await desk.customerName()).toBe('林小雨');
  });

  it('brings a picture without its address, and what cannot be read holds nothing back', async () => {
    const desk = await asks();
    await look();
    x.keepFile(onePixel);
    x.keep(event(201, '看 https://t.co/zz', { attachments: { media_keys: ['3_1'] } }));
    x.keep({ id: idOf(202), event_type: 'MessageCreate', created_at: 'never' });
    x.keep(event(203, '好的'));
    await look();
    const messages = await desk.messages();
    expect(messages.map(({ text, files }) => [text, files.length])).toEqual([
      ['看', 1],
      ['好的', 0],
    ]);
  });

  it('loses nothing where more was written than one look reads, and waits when X says so', async () => {
    const desk = await asks();
    await look();
    for (let id = 300; id < 430; id++) x.keep(event(id, `第 ${id} 条`));
    x.letAsk(2);
    await look();
    expect(await desk.messages()).toEqual([]);
    x.letAsk(1000);
    await look();
    expect(await desk.messages()).toEqual([]);
    world().pass(300);
    await world().settle();
    await look();
    const texts = (await desk.messages()).map(({ text }) => text);
    const all = Array.from({ length: 130 }, (_, at) => `第 ${300 + at} 条`);
    expect(texts.toSorted()).toEqual(all.toSorted());
  });

  it('reads from the newest again where X no longer knows the page at which it left off', async () => {
    const desk = await asks();
    await look();
    for (let id = 500; id < 630; id++) x.keep(event(id, `第 ${id} 条`));
    await look();
    x.forgetPages();
    await look();
    await look();
    const texts = (await desk.messages()).map(({ text }) => text);
    const all = Array.from({ length: 130 }, (_, at) => `第 ${500 + at} 条`);
    expect(texts.toSorted()).toEqual(all.toSorted());
    expect(await desk.check()).toMatchObject({ state: 'well' });
  });
});
