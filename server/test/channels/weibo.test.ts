import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../stand-ins/tencent/cipher.ts';
import { openWeiboApi, type WeiboApi } from '../stand-ins/weibo-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import { onePixel } from './one-pixel.ts';
import vectors from './tencent-vectors.json' with { type: 'json' };
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const { appsecret: appSecret } = vectors.weibo_fans_verify;
const accessToken = '2.00abcDEFghIJKLmnOPqr';
let api: WeiboApi;
beforeAll(async () => {
  api = await openWeiboApi(accessToken, new Set(['501', '502']));
});
afterAll(() => api.close());

function signed(payload: string, at: Date): VendorPush {
  const [timestamp, nonce] = [String(at.getTime()), '57155157'];
  const query = { timestamp, nonce, signature: sign(appSecret, timestamp, nonce) };
  return { headers: { 'content-type': 'application/json' }, payload, query };
}

/** Moments as Weibo writes them. */
const written = (at: Date): string => {
  const [day, date, month, year, time] = at.toUTCString().replace(',', '').split(' ');
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
};
const said = ({ customer, text, at, id }: VendorSaid, more: object = {}) => ({
  type: 'text',
  receiver_id: 1_902_538_057,
  sender_id: Number(customer),
  created_at: written(at),
  text,
  data: { id },
  ...more,
});

const side = (): VendorSide => ({
  kind: 'weibo',
  server: api,
  answers: { secret: appSecret, token: accessToken, base: api.url },
  // Its signature is of the moment and says nothing of the words.
  signsBody: false,
  signsWhen: true,
  isIdempotent: false,
  push: (_account, one, at) => signed(JSON.stringify(said(one)), at),
  pushUnknown: (_account, one, at) => signed(JSON.stringify(said(one, { type: 'sticker' })), at),
  pushGarbage: (_account, at) => signed('{"type":"text"}', at),
});

behavesAsAChannel(world, side);

describe('a Weibo account', () => {
  const aDesk = (answers: Readonly<Record<string, string>> = {}) => {
    api.feel('take');
    api.taken.length = 0;
    return openChannelDesk(world(), { ...side(), answers: { ...side().answers, ...answers } });
  };
  const one = (text: string, id = 1): VendorSaid => ({ id, customer: '501', text, at: now() });

  it('proves its address with the app’s secret, as in Weibo’s own example', async () => {
    const { timestamp, nonce, signature } = vectors.weibo_fans_verify;
    expect(sign(appSecret, timestamp, nonce)).toBe(signature);
    const desk = await aDesk();
    const { query = {} } = signed('', now());
    expect(await desk.ask({ ...query, echostr: '42' })).toEqual({ status: 200, body: '42' });
    expect((await desk.ask({ ...query, signature, echostr: '42' })).status).toBe(401);
  });

  it('shows pictures and places, reads XML, and leaves follows alone', async () => {
    const desk = await aDesk();
    api.keepFile('821804469', onePixel);
    const data = { vfid: 821_804_459, tovfid: 821_804_469 };
    await desk.bring(signed(JSON.stringify(said(one(''), { type: 'image', data })), now()));
    const place = { longitude: '120.1', latitude: '30.2' };
    await desk.bring(signed(JSON.stringify(said(one('', 2), { type: 'position', data: place })), now()));
    const seconds = Math.floor(now().getTime() / 1000);
    const xml = `<xml><FromUserName>501</FromUserName><CreateTime>${seconds}</CreateTime><MsgType>text</MsgType><Content><![CDATA[还在吗]]></Content><MsgId>9</MsgId></xml>`;
    await desk.bring(signed(xml, now()));
    const follow = said(one('', 3), { type: 'event', data: { subtype: 'follow' } });
    await desk.bring(signed(JSON.stringify(follow), now()));
    const [picture, map, third, ...others] = await desk.messages();
    expect(picture?.files).toMatchObject([{ mediaType: 'image/png' }]);
    expect([map?.text, third?.text, others]).toEqual(['📍 30.2, 120.1', '还在吗', []]);
  });

  it('lets no reply go 48 hours after the fan wrote, and says what can be done instead', async () => {
    const desk = await aDesk();
    await desk.bring(side().push(desk.account, one('你好'), now()));
    world().pass(48 * 3600);
    await expect(desk.reply('晚了')).rejects.toMatchObject({ kind: 'conflict' });
    const { way } = await desk.outside();
    expect(way).toMatchObject({ reply: 'closed' });
    expect(way?.afterWindow?.en).toContain('as soon as the fan writes again');
  });

  it('may write again for 48 hours after a fan follows, taps the menu or scans a code', async () => {
    const desk = await aDesk();
    await desk.bring(side().push(desk.account, one('你好'), now()));
    world().pass(48 * 3600);
    expect((await desk.outside()).way).toMatchObject({ reply: 'closed' });
    const tapped = said(one('', 4), { type: 'event', data: { subtype: 'click', key: 'TRACK' } });
    await desk.bring(signed(JSON.stringify(tapped), now()));
    expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: null });
    expect(await desk.messages()).toHaveLength(1);
    await desk.reply('您好');
    world().pass(48 * 3600);
    expect((await desk.outside()).way).toMatchObject({ reply: 'closed' });
    const left = said(one('', 5), { type: 'event', data: { subtype: 'unfollow' } });
    await desk.bring(signed(JSON.stringify(left), now()));
    expect((await desk.outside()).way).toMatchObject({ reply: 'closed' });
  });

  it('is found well by a live check, and in trouble with a token that ran out', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: '1902538057' });
    const old = await aDesk({ token: '2.00ranOUTranOUTranOUT' });
    expect(await old.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });
});
