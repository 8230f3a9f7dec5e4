import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LinePlatform, lineSignature, openLinePlatform } from '../stand-ins/line-platform.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const channelSecret = '0123456789abcdef0123456789abcdef';
const accessToken = 'a-long-lived-channel-access-token-of-the-shop';
let line: LinePlatform;
beforeAll(async () => {
  line = await openLinePlatform(
    accessToken,
    new Map([
      ['501', '林小雨'],
      ['502', '山田'],
    ]),
  );
});
afterAll(() => line.close());

function signed(body: object): VendorPush {
  const payload = JSON.stringify(body);
  const signature = lineSignature(channelSecret, payload);
  return { headers: { 'content-type': 'application/json', 'x-line-signature': signature }, payload };
}

function eventOf({ id, customer, text, at }: VendorSaid, more: object = {}) {
  return {
    type: 'message',
    mode: 'active',
    timestamp: at.getTime(),
    webhookEventId: `01H${id}`,
    deliveryContext: { isRedelivery: false },
    source: { type: 'user', userId: customer },
    replyToken: line.replyToken(customer),
    message: { id: `m${id}`, type: 'text', text },
    ...more,
  };
}

const eventsOf = (...events: object[]) => signed({ destination: 'U0', events });

const side = (): VendorSide => ({
  kind: 'line',
  server: line,
  answers: { secret: channelSecret, token: accessToken, base: line.url, data: line.url },
  signsBody: true,
  signsWhen: false,
  isIdempotent: false,
  push: (_account, said) => eventsOf(eventOf(said)),
  pushUnknown: (_account, said) => eventsOf(eventOf(said, { message: { id: 'm9', type: 'sticker' } })),
  pushGarbage: () => signed({ destination: 'U0', events: 'none' }),
});

behavesAsAChannel(world, side);

describe('a LINE account', () => {
  const said = (text: string, id = 1): VendorSaid => ({
    id,
    customer: '501',
    text,
    at: world().system.now(),
  });
  const aDesk = async () => {
    line.feel('take');
    line.taken.length = 0;
    line.ways.length = 0;
    line.useUpMonth(false);
    line.useWebhook(true);
    return openChannelDesk(world(), side());
  };

  it('knows LINE’s own signature', () => {
    const { body, x_line_signature: signature, channelSecret: secret } = vectors.line_x_line_signature;
    expect(lineSignature(secret, body)).toBe(signature);
  });

  it('takes the empty call by which LINE tries the address', async () => {
    const desk = await aDesk();
    expect((await desk.bring(eventsOf())).status).toBe(200);
  });

  it('answers by the token that costs nothing, then pushes', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('你好', 11))));
    await desk.reply('您好');
    await desk.reply('请稍等');
    expect(line.taken.map(({ text }) => text)).toEqual(['您好', '请稍等']);
    expect(line.ways).toEqual(['reply', 'push']);
  });

  it('pushes where the token has ended, by the clock or by LINE’s word', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('你好', 21))));
    world().pass(60);
    await desk.reply('晚了');
    const event = eventOf(said('还在吗', 22));
    await desk.bring(eventsOf(event));
    line.endToken(event.replyToken);
    await desk.reply('在的');
    expect(line.ways).toEqual(['push', 'push']);
    expect(line.taken.map(({ text }) => text)).toEqual(['晚了', '在的']);
  });

  it('pushes once what got no answer: LINE knows the key', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('你好', 31))));
    world().pass(60);
    line.feel('take-and-hang-up');
    const messageId = await desk.reply('只发一次');
    line.feel('take');
    world().pass(60);
    await world().settle();
    expect(line.taken.map(({ text }) => text)).toEqual(['只发一次']);
    expect((await desk.outside()).deliveries).toMatchObject([{ messageId, state: 'sent' }]);
  });

  it('takes a redelivered event once', async () => {
    const desk = await aDesk();
    const event = eventOf(said('一次', 41));
    await desk.bring(eventsOf(event));
    await desk.bring(eventsOf({ ...event, deliveryContext: { isRedelivery: true } }));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['一次']);
  });

  it('asks once who wrote', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('你好', 51))));
    expect(await desk.customerName()).toBe('林小雨');
  });

  it('leaves groups, followers and what another system has alone', async () => {
    const desk = await aDesk();
    const group = { source: { type: 'group', groupId: 'C1', userId: '501' } };
    await desk.bring(
      eventsOf(
        eventOf(said('hi', 61), group),
        eventOf(said('hi', 62), { type: 'follow', message: undefined }),
        eventOf(said('hi', 63), { mode: 'standby' }),
      ),
    );
    expect(await desk.messages()).toEqual([]);
  });

  it('brings pictures and places', async () => {
    const desk = await aDesk();
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    line.keepFile('P1', picture);
    const image = { id: 'P1', type: 'image', contentProvider: { type: 'line' } };
    const place = {
      // LINE's ids grow.
      id: 'P2',
      type: 'location',
      title: '门店',
      address: '杭州',
      latitude: 30.1,
      longitude: 120.2,
    };
    await desk.bring(
      eventsOf(eventOf(said('', 71), { message: image }), eventOf(said('', 72), { message: place })),
    );
    const messages = await desk.messages();
    expect(messages[0]).toMatchObject({ files: [{ mediaType: 'image/png' }] });
    expect(messages[1]?.text).toBe('门店 杭州 (30.1, 120.2)');
  });

  it('keeps what a customer took back, and tells that they did', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('发错了', 81)), eventOf(said('在吗', 82))));
    const unsent = {
      type: 'unsend',
      message: undefined,
      replyToken: undefined,
      unsend: { messageId: 'm81' },
    };
    await desk.bring(eventsOf(eventOf(said('', 83), unsent)));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['发错了', '在吗']);
    expect((await desk.outside()).recalled).toEqual([1]);
  });

  it('says at once that the month’s messages are used up', async () => {
    const desk = await aDesk();
    await desk.bring(eventsOf(eventOf(said('你好', 81))));
    world().pass(60);
    line.useUpMonth(true);
    const messageId = await desk.reply('您好');
    const [delivery] = (await desk.outside()).deliveries;
    expect(delivery).toMatchObject({ messageId, state: 'failed', failure: 'refused' });
    expect(delivery?.failureDetail).toContain('monthly limit');
  });

  it('tells LINE where to call, and says when webhooks are off there', async () => {
    const desk = await aDesk();
    expect(await desk.check('http://shop.example')).toMatchObject({ state: 'trouble', failure: 'refused' });
    line.useWebhook(false);
    expect(await desk.check('https://shop.example')).toMatchObject({ state: 'trouble', failure: 'refused' });
    line.useWebhook(true);
    const well = await desk.check('https://shop.example');
    expect(well).toMatchObject({ state: 'well', knownAs: '茶禾 @chahe' });
    expect(line.webhook()).toBe(well.callbackUrl);
  });
});
