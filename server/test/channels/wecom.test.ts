import type { ChannelAccount } from '@zhiyin/domain/channels';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSealed } from '../../src/modules/channels/adapters/tencent/cipher.ts';
import { uploadFile } from '../../src/modules/platform/files/upload-file.ts';
import { seal, sign } from '../stand-ins/tencent/cipher.ts';
import { type KfApi, openKfApi } from '../stand-ins/tencent/kf-api.ts';
import { alterSealed, pushOf } from '../stand-ins/tencent/push.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { type ChannelDesk, openChannelDesk } from './channel-desk.ts';
import { onePixel } from './one-pixel.ts';
import vectors from './tencent-vectors.json' with { type: 'json' };
import type { VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const { token, encodingAESKey: aesKey, corpid: corpId } = vectors.wecom_kf_callback;
const secret = 'app-secret_of-the-shop_0123456789abcdefghij';
const kfId = 'wkSyntheticKfId00000001';
const otherKfId = 'wkSyntheticKfId00000002';
const target = { token, aesKey, receiverId: corpId, format: 'xml' } as const;
const setting = {
  corpId,
  secret,
  names: new Map([['501', '林小雨']]),
  now,
};
const accounts = new Map([
  [kfId, '茶铺客服'],
  [otherKfId, '茶铺售后'],
]);
let api: KfApi;
beforeAll(async () => {
  api = await openKfApi({ ...setting, accounts });
});
afterAll(() => api.close());

const line = ({ id, customer, text, at }: VendorSaid, more: object = {}) => ({
  msgid: `m${id}-${customer}-${at.getTime()}`,
  send_time: Math.floor(at.getTime() / 1000),
  origin: 3,
  external_userid: customer,
  msgtype: 'text',
  text: { content: text },
  ...more,
});
/** The call that says that something came, and nothing else. */
const callbackOf = (hint: string, at: Date, id = kfId) =>
  pushOf(
    target,
    {
      ToUserName: corpId,
      CreateTime: Math.floor(at.getTime() / 1000),
      MsgType: 'event',
      Event: 'kf_msg_or_event',
      Token: hint,
      OpenKfId: id,
    },
    at,
  );

let company = '';
/** Each account is a company of its own, though all live at one address. */
const happened = ({ accountId }: ChannelAccount, said: object): string => {
  if (company !== accountId) api.startAnew();
  company = accountId;
  return api.happened(kfId, { ...said });
};

const side = (): VendorSide => ({
  kind: 'wecom',
  server: api,
  answers: { corpid: corpId, secret, token, aeskey: aesKey, base: api.url },
  signsBody: true,
  alter: alterSealed,
  isIdempotent: true,
  push: (account, said, at) => callbackOf(happened(account, line(said)), at),
  pushUnknown: (account, said, at) =>
    callbackOf(happened(account, line(said, { msgtype: 'hologram', text: undefined })), at),
  pushGarbage: (account, at) => callbackOf(happened(account, { msgtype: 'text' }), at),
});

behavesAsAChannel(world, side);

describe('a company’s customer service', () => {
  let lastId = 0;
  const one = (text: string, customer = '501', agoSeconds = 0): VendorSaid => {
    lastId++;
    return { id: 1000 + lastId, customer, text, at: new Date(now().getTime() - agoSeconds * 1000) };
  };
  const aDesk = async (answers: Readonly<Record<string, string>> = {}) => {
    api.feel('take');
    api.taken.length = 0;
    api.givePages(1000);
    const desk = await openChannelDesk(world(), { ...side(), answers: { ...side().answers, ...answers } });
    company = desk.account.accountId;
    api.startAnew();
    return desk;
  };
  const says = (desk: ChannelDesk, text: string) => desk.bring(side().push(desk.account, one(text), now()));
  const texts = async (desk: ChannelDesk) => (await desk.messages()).map(({ text }) => text);

  it('proves its address by saying what was sealed, as in the examples', async () => {
    const demo = vectors.wecom_official_demo_echostr;
    expect(openSealed(demo.encodingAESKey, demo.echostr)).toEqual({
      text: demo.plain,
      receiverId: demo.receiveid,
    });
    expect(sign(demo.token, demo.timestamp, demo.nonce, demo.echostr)).toBe(demo.msg_signature);
    const { get_echostr: echostr, get_msg_signature: signature, ...own } = vectors.wecom_kf_callback;
    expect(sign(token, own.timestamp, own.nonce, echostr)).toBe(signature);
    expect(seal(aesKey, own.get_echostr_plain, corpId, own.random16_ascii.echostr)).toBe(echostr);
    expect(openSealed(aesKey, own.encrypt)).toEqual({ text: own.plain_xml, receiverId: corpId });
    expect(seal(aesKey, own.plain_xml, corpId, own.random16_ascii.encrypt)).toBe(own.encrypt);

    const desk = await aDesk();
    const timestamp = String(Math.floor(now().getTime() / 1000));
    const asked = { timestamp, nonce: own.nonce, echostr };
    const msg_signature = sign(token, timestamp, own.nonce, echostr);
    expect(await desk.ask({ ...asked, msg_signature })).toEqual({ status: 200, body: own.get_echostr_plain });
    expect((await desk.ask({ ...asked, msg_signature: signature })).status).toBe(401);
  });

  it('asks with the callback’s own token, and knows the customer by name', async () => {
    const desk = await aDesk();
    api.asked.length = 0;
    const { status, body } = await says(desk, '你好');
    expect({ status, body }).toEqual({ status: 200, body: 'success' });
    const hints = api.asked.filter(({ openKfId, token: hint }) => openKfId === kfId && hint !== null);
    expect(hints).toHaveLength(1);
    expect(await texts(desk)).toEqual(['你好']);
    expect(await desk.customerName()).toBe('林小雨');
  });

  it('reads on while there is more, though a page is not full', async () => {
    const desk = await aDesk();
    api.givePages(2);
    const said = ['一', '二', '三', '四', '五'].map((text, index) => one(text, '501', 10 - index));
    for (const single of said.slice(0, 4)) api.happened(kfId, line(single));
    await desk.bring(callbackOf(api.happened(kfId, line(one('五'))), now()));
    expect(await texts(desk)).toEqual(['一', '二', '三', '四', '五']);
  });

  it('asks every half minute, so that a lost callback loses nothing', async () => {
    const desk = await aDesk();
    await desk.check();
    await world().settle();
    api.happened(kfId, line(one('没有回调')));
    world().pass(31);
    await world().settle();
    expect(await texts(desk)).toEqual(['没有回调']);
  });

  it('hears every service account of the company, and answers from the one that was asked', async () => {
    const desk = await aDesk();
    await desk.bring(callbackOf(api.happened(otherKfId, line(one('售后呢'))), now(), otherKfId));
    expect(await texts(desk)).toEqual(['售后呢']);
    await desk.reply('这里是售后');
    expect(api.taken.map(({ text }) => text)).toEqual(['这里是售后']);
    const only = await aDesk({ kfid: otherKfId });
    await says(only, '不归这里');
    expect(await texts(only)).toEqual([]);
  });

  it('brings in nothing that was written long before it was connected', async () => {
    const desk = await aDesk();
    api.happened(kfId, line(one('昨天问过', '502', 24 * 3600)));
    api.happened(kfId, line(one('六分钟前', '502', 360)));
    api.happened(kfId, line(one('刚问的', '502', 60)));
    await desk.bring(callbackOf(api.happened(kfId, line(one('现在问', '502'))), now()));
    expect(await texts(desk)).toEqual(['刚问的', '现在问']);
  });

  it('reads a log from its beginning when the cursor is lost, and brings nothing twice', async () => {
    const desk = await aDesk();
    await says(desk, '一');
    api.loseCursors();
    await says(desk, '二');
    expect(await texts(desk)).toEqual(['一', '二']);
  });

  it('takes each message once when two callbacks come at once', async () => {
    const desk = await aDesk();
    const [first, second] = [one('一', '501', 2), one('二', '501', 1)];
    const calls = [first, second].map((said) => side().push(desk.account, said, now()));
    await Promise.all(calls.map((call) => desk.bring(call)));
    await world().settle();
    expect(await texts(desk)).toEqual(['一', '二']);
  });

  it('goes on without the callback’s token once that has ended', async () => {
    const desk = await aDesk();
    const call = callbackOf('ENC-never-given', now());
    api.happened(kfId, line(one('令牌不对')));
    await desk.bring(call);
    expect(await texts(desk)).toEqual(['令牌不对']);
  });

  it('tells of a message that was taken and did not arrive', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    await desk.reply('您好');
    const [sent] = api.taken;
    const event = {
      event_type: 'msg_send_fail',
      open_kfid: kfId,
      external_userid: '501',
      fail_msgid: sent?.externalId,
      fail_type: 10,
    };
    const failed = line(one(''), {
      origin: 4,
      msgtype: 'event',
      text: undefined,
      external_userid: undefined,
      event,
    });
    await desk.bring(callbackOf(api.happened(kfId, failed), now()));
    expect((await desk.outside()).deliveries[0]).toMatchObject({
      state: 'failed',
      failure: 'recipient-gone',
      failureDetail: 'msg_send_fail 10',
    });
  });

  const event = (said: object, agoSeconds = 0): object =>
    line(one('', '501', agoSeconds), {
      ...{ origin: 4, msgtype: 'event', text: undefined, external_userid: undefined },
      event: { open_kfid: kfId, external_userid: '501', ...said },
    });
  const enters = (desk: ChannelDesk, code: string, agoSeconds = 0) =>
    desk.bring(
      callbackOf(
        api.happened(kfId, { ...event({ event_type: 'enter_session', welcome_code: code }, agoSeconds) }),
        now(),
      ),
    );

  it('greets whoever comes in, once and within the time that WeCom gives, and where the shop has words for it', async () => {
    api.greetings.length = 0;
    const desk = await aDesk({ welcome: '欢迎，请问有什么可以帮您？' });
    await enters(desk, 'CODE-1');
    expect(api.greetings).toEqual(['欢迎，请问有什么可以帮您？']);
    api.loseCursors();
    await enters(desk, 'CODE-2', 21);
    expect(api.greetings).toHaveLength(1);
    // Whoever only looked in is nobody's customer yet.
    expect(await desk.messages()).toEqual([]);
    await says(desk, '你好');
    expect(await texts(desk)).toEqual(['你好']);
    await enters(await aDesk(), 'CODE-3');
    expect(api.greetings).toHaveLength(1);
  });

  it('keeps what a customer took back, and tells that they did', async () => {
    const desk = await aDesk();
    const [first, second] = [one('发错了'), one('在吗')];
    await desk.bring(side().push(desk.account, first, now()));
    await desk.bring(side().push(desk.account, second, now()));
    const recalled = event({ event_type: 'user_recall_msg', recall_msgid: line(first).msgid });
    await desk.bring(callbackOf(api.happened(kfId, { ...recalled }), now()));
    const unknown = event({ event_type: 'user_recall_msg', recall_msgid: 'never-came' });
    await desk.bring(callbackOf(api.happened(kfId, { ...unknown }), now()));
    expect(await texts(desk)).toEqual(['发错了', '在吗']);
    expect((await desk.outside()).recalled).toEqual([1]);
  });

  it('names each message itself, within what WeCom takes for a name', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    await desk.reply('您好');
    expect(api.taken[0]?.externalId).toMatch(/^[0-9a-f]{32}$/);
  });

  it.each([
    { state: 3, failure: 'refused' },
    { state: 4, failure: 'window-closed' },
  ])('says in whose hands a chat is that cannot be answered: $state', async ({ state, failure }) => {
    const desk = await aDesk();
    await says(desk, '你好');
    api.handTo('501', state);
    await desk.reply('您好');
    api.handTo('501', 0);
    expect((await desk.outside()).deliveries[0]).toMatchObject({
      state: 'failed',
      failure,
      failureDetail: `95018 send msg session status invalid (service_state ${state})`,
    });
  });

  it('counts five replies in 48 hours', async () => {
    const desk = await aDesk();
    await says(desk, '你好');
    for (const text of ['一', '二', '三', '四', '五']) await desk.reply(text);
    await expect(desk.reply('六')).rejects.toMatchObject({ kind: 'conflict' });
    expect((await desk.outside()).way).toMatchObject({ reply: 'used-up' });
    await says(desk, '好的');
    expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: 5 });
  });

  it('brings pictures both ways, and files as files', async () => {
    const desk = await aDesk();
    api.keepFile('P1', onePixel);
    const picture = line(one(''), { msgtype: 'image', text: undefined, image: { media_id: 'P1' } });
    await desk.bring(callbackOf(api.happened(kfId, picture), now()));
    expect((await desk.messages())[0]?.files).toMatchObject([{ mediaType: 'image/png' }]);
    const { fileId } = await uploadFile(desk.agent, 'list.txt', Buffer.from('one\ntwo\n'));
    await desk.reply('清单', [fileId]);
    expect(api.taken.map(({ text, file }) => [text, file])).toEqual([
      ['清单', null],
      ['', 'list.txt'],
    ]);
  });

  it('goes on where it stopped after WeCom was away, with a new token', async () => {
    const desk = await aDesk();
    await says(desk, '一');
    api.feel('down');
    api.happened(kfId, line(one('二')));
    world().pass(31);
    await world().settle();
    expect(await desk.messages()).toHaveLength(1);
    api.revoke();
    api.feel('take');
    world().pass(7200);
    await world().settle();
    expect(await texts(desk)).toEqual(['一', '二']);
  });

  it('is found well by a live check under its own names', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: '茶铺客服, 茶铺售后' });
    const wrong = await aDesk({ secret: 'another-secret_0123456789' });
    expect(await wrong.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });
});
