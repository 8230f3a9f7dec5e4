import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archiveAccount, restoreAccount } from '../../src/modules/channels/accounts/archive-account.ts';
import { openSealed } from '../../src/modules/channels/adapters/tencent/cipher.ts';
import { adapter } from '../../src/modules/channels/adapters/wechat/adapter.ts';
import { uploadFile } from '../../src/modules/platform/files/upload-file.ts';
import { seal, sign } from '../stand-ins/tencent/cipher.ts';
import { type OpenApi, openOpenApi } from '../stand-ins/tencent/open-api.ts';
import { alterSealed, bringUntilTaken, type Pushed, pushOf, pushText } from '../stand-ins/tencent/push.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { type ChannelDesk, openChannelDesk } from './channel-desk.ts';
import { onePixel } from './one-pixel.ts';
import vectors from './tencent-vectors.json' with { type: 'json' };
import type { VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const { token, encodingAESKey: aesKey, appid: appId } = vectors.wechat_oa_aes_message;
const secret = '0123456789abcdef0123456789abcdef';
const target = { token, aesKey, receiverId: appId, format: 'xml' } as const;
let api: OpenApi;
beforeAll(async () => {
  api = await openOpenApi({ appId, secret, kind: 'official', now });
});
afterAll(() => api.close());

const from = (customer: string, at: Date) => ({
  ToUserName: 'gh_0000synthetic',
  FromUserName: customer,
  CreateTime: Math.floor(at.getTime() / 1000),
});
const textOf = ({ id, customer, text, at }: VendorSaid): Pushed => ({
  ...from(customer, at),
  MsgType: 'text',
  Content: text,
  MsgId: `2490000000000${1000 + id}`,
});

const side = (): VendorSide => ({
  kind: 'wechat',
  server: api,
  answers: { appid: appId, secret, token, mode: 'safe', aeskey: aesKey, base: api.url },
  signsBody: true,
  alter: alterSealed,
  isIdempotent: false,
  push: (_account, said, at) => {
    api.acted(said.customer, 'message');
    return pushOf(target, textOf(said), at);
  },
  pushUnknown: (_account, said, at) =>
    pushOf(target, { ...from(said.customer, said.at), MsgType: 'hologram', MsgId: `249${said.id}` }, at),
  pushGarbage: (_account, at) => pushText(target, '<xml><MsgType>text</MsgType></xml>', at),
});

behavesAsAChannel(world, side);

describe('an official account', () => {
  let lastId = 0;
  const aDesk = async (answers: Readonly<Record<string, string>> = {}) => {
    api.feel('take');
    api.taken.length = 0;
    api.tokens.length = 0;
    return openChannelDesk(world(), { ...side(), answers: { ...side().answers, ...answers } });
  };
  /** Somebody writes, or does something else, and WeChat brings it. */
  const bring = (desk: ChannelDesk, fields: Pushed, act = 'message', customer = '501') => {
    api.acted(customer, act);
    lastId++;
    const push = pushOf(target, { ...from(customer, now()), MsgId: `2500000${lastId}`, ...fields }, now());
    return desk.bring(push);
  };
  const says = (desk: ChannelDesk, text: string) => bring(desk, { MsgType: 'text', Content: text });
  const does = (desk: ChannelDesk, Event: string, EventKey: string, act: string) =>
    bring(desk, { MsgType: 'event', Event, EventKey, MsgId: '' }, act);

  it('proves its address by WeChat’s own example, and to nobody else', async () => {
    const { timestamp, nonce, echostr, signature } = vectors.wechat_oa_url_verify;
    expect(sign(token, timestamp, nonce)).toBe(signature);
    const desk = await aDesk();
    const seconds = String(Math.floor(now().getTime() / 1000));
    const asked = { timestamp: seconds, nonce, echostr };
    expect(await desk.ask({ ...asked, signature: sign(token, seconds, nonce) })).toEqual({
      status: 200,
      body: echostr,
    });
    expect((await desk.ask({ ...asked, signature })).status).toBe(401);
  });

  it('opens what is sealed as in the examples, both ways', () => {
    const inward = vectors.wechat_oa_aes_message;
    expect(openSealed(aesKey, inward.encrypt)).toEqual({ text: inward.plain_xml, receiverId: appId });
    expect(seal(aesKey, inward.plain_xml, appId, inward.random16_ascii)).toBe(inward.encrypt);
    expect(sign(token, inward.timestamp, inward.nonce, inward.encrypt)).toBe(inward.msg_signature);
    const outward = vectors.wechat_oa_passive_reply_encrypted;
    expect(openSealed(aesKey, outward.encrypt).text).toBe(outward.plain_xml);
    expect(seal(aesKey, outward.plain_xml, appId, outward.random16_ascii)).toBe(outward.encrypt);
    expect(sign(token, outward.timestamp, outward.nonce, outward.encrypt)).toBe(outward.msg_signature);
  });

  it('refuses to open what is sealed for another account, torn, or declares entities', async () => {
    const desk = await aDesk();
    const bomb = '<!DOCTYPE xml [<!ENTITY a "ha">]><xml><MsgType>text</MsgType><Content>&a;</Content></xml>';
    const others = { ...target, receiverId: 'wx9999999999999999' };
    const hello = textOf({ id: 1, customer: '501', text: '你好', at: now() });
    for (const push of [pushText(target, bomb, now()), pushOf(others, hello, now())])
      expect((await desk.bring(push)).status).toBe(200);
    expect(await desk.messages()).toEqual([]);
    expect((await desk.check()).failedIn).toBe(2);
    expect(() => openSealed(aesKey, 'AAAA')).toThrow();
  });

  it('answers “success” at once, and takes once what is brought again because nobody answered', async () => {
    const desk = await aDesk();
    const push = pushOf(target, textOf({ id: 77, customer: '501', text: '在吗', at: now() }), now());
    await archiveAccount(desk.owner, desk.account.accountId);
    const later = () => world().pass(5);
    let tries = 0;
    const brought = await bringUntilTaken(async () => {
      // It is switched on again between the second and the third.
      if (++tries === 3) await restoreAccount(desk.owner, desk.account.accountId);
      return desk.bring(push);
    }, later);
    expect(brought).toBe(3);
    expect(await desk.bring(push)).toEqual({ status: 200, body: 'success' });
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['在吗']);
  });

  it('understands the plain mode where that is set up, and nothing plain where it is not', async () => {
    const plain = { ...target, aesKey: null };
    const open = await openChannelDesk(world(), {
      ...side(),
      answers: { appid: appId, secret, token, mode: 'plain', base: api.url },
    });
    const hello = textOf({ id: 5, customer: '501', text: '明文', at: now() });
    expect((await open.bring(pushOf(plain, hello, now()))).status).toBe(200);
    expect((await open.messages()).map(({ text }) => text)).toEqual(['明文']);
    const safe = await aDesk();
    expect((await safe.bring(pushOf(plain, hello, now()))).status).toBe(401);
  });

  it('shows pictures, recordings, places and links', async () => {
    const desk = await aDesk();
    api.keepFile('P1', onePixel);
    await bring(desk, { MsgType: 'image', PicUrl: 'http://x.example/p', MediaId: 'P1' });
    await bring(desk, { MsgType: 'voice', MediaId: 'GONE', Format: 'amr', Recognition: '什么时候到' });
    await bring(desk, {
      MsgType: 'location',
      Location_X: '30.2',
      Location_Y: '120.1',
      Label: '杭州市西湖区',
    });
    await bring(desk, { MsgType: 'link', Title: '茶', Description: '明前', Url: 'https://shop.example/1' });
    const [picture, voice, place, link] = await desk.messages();
    expect(picture?.files).toMatchObject([{ mediaType: 'image/png' }]);
    expect(voice?.text).toMatch(/^什么时候到\n\(A file could not be fetched: voice-.*\.amr\)$/);
    expect(place?.text).toBe('📍 杭州市西湖区\n30.2, 120.1');
    expect(link?.text).toBe('茶\n明前\nhttps://shop.example/1');
  });

  it('brings pictures to the customer as files of the vendor’s', async () => {
    const desk = await aDesk();
    await says(desk, '我要看图');
    const { fileId } = await uploadFile(desk.agent, 'new.png', onePixel);
    await desk.reply('这款', [fileId]);
    expect(api.taken.map(({ text, file }) => [text, file])).toEqual([
      ['这款', null],
      ['', 'new.png'],
    ]);
  });

  it('counts five replies in 48 hours after a message, and three in a minute after a tap in the menu', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    for (const text of ['一', '二', '三', '四', '五']) await desk.reply(text);
    expect((await desk.outside()).way).toMatchObject({ reply: 'used-up' });
    await expect(desk.reply('六')).rejects.toMatchObject({ kind: 'conflict' });
    await does(desk, 'CLICK', 'TALK_TO_US', 'click');
    expect((await desk.messages()).at(-1)?.text).toBe('☰ TALK_TO_US');
    expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: 3 });
    await desk.reply('六');
    expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: 2 });
    world().pass(60);
    expect((await desk.outside()).way).toMatchObject({ reply: 'used-up' });
    world().pass(48 * 3600);
    expect((await desk.outside()).way).toMatchObject({ reply: 'closed' });
    expect((await desk.outside()).way?.afterWindow?.zh).toContain('顾客再发一条消息');
    expect(api.taken).toHaveLength(6);
  });

  it('opens a minute by a follow and a scanned code, and makes nobody a customer by that alone', async () => {
    const desk = await aDesk();
    await does(desk, 'subscribe', '', 'follow');
    expect(await desk.messages()).toEqual([]);
    await says(desk, '你好');
    for (const text of ['一', '二', '三', '四', '五']) await desk.reply(text);
    for (const [event, act] of [
      ['SCAN', 'scan'],
      ['subscribe', 'follow'],
    ] as const) {
      world().pass(61);
      expect((await desk.outside()).way).toMatchObject({ reply: 'used-up' });
      await does(desk, event, '', act);
      expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: 3 });
    }
    await does(desk, 'VIEW', 'https://shop.example', 'view');
    expect(await desk.messages()).toHaveLength(6);
  });

  it('reads WeChat’s own refusal where it knows better than our count', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    // Another system answers through the same account.
    for (const text of ['甲', '乙', '丙', '丁', '戊'])
      await fetch(`${api.url}/cgi-bin/message/custom/send?access_token=${await otherToken()}`, {
        method: 'POST',
        body: JSON.stringify({ touser: '501', msgtype: 'text', text: { content: text } }),
      });
    await desk.reply('六');
    expect((await desk.outside()).deliveries[0]).toMatchObject({
      state: 'failed',
      failure: 'window-closed',
      failureDetail: '45047 out of response count limit',
    });
  });

  const otherToken = async () => {
    const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret });
    const answer = await fetch(`${api.url}/cgi-bin/stable_token`, { method: 'POST', body });
    return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
  };

  it('shares one token, and has another made once when it was taken away', async () => {
    const desk = await aDesk();
    api.revoke();
    await says(desk, '你好');
    await desk.reply('一');
    await desk.reply('二');
    expect(api.tokens).toHaveLength(1);
    api.revoke();
    await says(desk, '还在吗');
    await desk.reply('三');
    expect(api.tokens).toHaveLength(2);
    expect(api.taken.map(({ text }) => text)).toEqual(['一', '二', '三']);
    world().pass(7200);
    await desk.reply('四');
    // The platform’s own lasts; asking again gives the same.
    expect(api.tokens).toHaveLength(2);
  });

  it('is fetched once by one while others wait, when many send at once', async () => {
    const desk = await aDesk();
    api.revoke();
    await Promise.all([desk.check(), desk.check(), desk.check()]);
    expect(api.tokens).toHaveLength(1);
  });

  it('loses nothing while WeChat is away for a day, tokens included, and keeps the order', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    api.feel('down');
    await desk.reply('一');
    await desk.reply('二');
    for (let hour = 0; hour < 24; hour++) {
      world().pass(3600);
      await world().settle();
    }
    const [second, first] = (await desk.outside()).deliveries;
    expect(first).toMatchObject({ state: 'waiting', failure: 'unreachable' });
    expect(first?.nextTryAt).not.toBeNull();
    expect(second).toMatchObject({ state: 'waiting', failure: null });
    api.feel('take');
    world().pass(900);
    await world().settle();
    expect(api.taken.map(({ text }) => text)).toEqual(['一', '二']);
  });

  it('is found well by a live check, and in trouble with a secret that is not right', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: appId });
    const wrong = await aDesk({ secret: 'ffffffffffffffffffffffffffffffff' });
    const found = await wrong.check();
    expect(found).toMatchObject({ state: 'trouble', failure: 'credentials' });
    expect(found.failureDetail).toContain('40125');
  });

  it('names the question that cannot be right', () => {
    const problem = (answers: Record<string, string>) => adapter.problemOf?.(answers)?.question;
    const good = { appid: appId, secret, token, mode: 'safe', aeskey: aesKey };
    expect(problem(good)).toBeUndefined();
    expect(problem({ ...good, appid: 'gh_1' })).toBe('appid');
    expect(problem({ ...good, token: '太长' })).toBe('token');
    expect(problem({ ...good, aeskey: 'short' })).toBe('aeskey');
    expect(problem({ appid: appId, secret, token, mode: 'safe' })).toBe('aeskey');
    expect(problem({ appid: appId, secret, token, mode: 'plain' })).toBeUndefined();
  });
});
