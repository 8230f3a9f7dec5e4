import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openOpenApi } from '../stand-ins/tencent/open-api.ts';
import { alterSealed, type Pushed, pushOf, pushText } from '../stand-ins/tencent/push.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import { onePixel } from './one-pixel.ts';
import vectors from './tencent-vectors.json' with { type: 'json' };
import type { VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const now = () => world().system.now();
const { token, encodingAESKey: aesKey, appid: appId } = vectors.wechat_oa_aes_message;
const secret = '0123456789abcdef0123456789abcdef';
const inJson = { token, aesKey, receiverId: appId, format: 'json' } as const;
let api: OpenApi;
beforeAll(async () => {
  api = await openOpenApi({ appId, secret, kind: 'mini', now });
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
  MsgId: 24_000 + id,
});

const side = (): VendorSide => ({
  kind: 'wechat-mini',
  server: api,
  answers: { appid: appId, secret, token, mode: 'safe', aeskey: aesKey, base: api.url },
  signsBody: true,
  alter: alterSealed,
  isIdempotent: false,
  push: (_account, said, at) => {
    api.acted(said.customer, 'message');
    return pushOf(inJson, textOf(said), at);
  },
  pushUnknown: (_account, said, at) =>
    pushOf(inJson, { ...from(said.customer, said.at), MsgType: 'hologram', MsgId: said.id }, at),
  pushGarbage: (_account, at) => pushText(inJson, '{"MsgType":"text"}', at),
});

behavesAsAChannel(world, side);

describe('a mini-program', () => {
  const aDesk = () => {
    api.feel('take');
    api.taken.length = 0;
    return openChannelDesk(world(), side());
  };
  const hello = { ...from('501', new Date(0)), MsgType: 'text', Content: '你好' };

  it('knows two messages apart whose numbers are one to a program that counts', async () => {
    const desk = await aDesk();
    const at = { CreateTime: Math.floor(now().getTime() / 1000) };
    const numbered = (id: string) => JSON.stringify({ ...hello, ...at, MsgId: 'ID' }).replace('"ID"', id);
    for (const id of ['24900000000000001', '24900000000000002'])
      expect((await desk.bring(pushText(inJson, numbered(id), now()))).status).toBe(200);
    expect(await desk.messages()).toHaveLength(2);
  });

  it('understands XML and the plain mode as well', async () => {
    const at = { CreateTime: Math.floor(now().getTime() / 1000) };
    const desk = await aDesk();
    await desk.bring(pushOf({ ...inJson, format: 'xml' }, { ...hello, ...at, MsgId: '1' }, now()));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['你好']);
    const plain = await openChannelDesk(world(), {
      ...side(),
      answers: { appid: appId, secret, token, mode: 'plain', base: api.url },
    });
    await plain.bring(pushOf({ ...inJson, aesKey: null }, { ...hello, ...at, MsgId: 2 }, now()));
    expect((await plain.messages()).map(({ text }) => text)).toEqual(['你好']);
  });

  it('shows pictures and the page that somebody asks about', async () => {
    const desk = await aDesk();
    api.keepFile('P1', onePixel);
    const at = { CreateTime: Math.floor(now().getTime() / 1000) };
    await desk.bring(pushOf(inJson, { ...hello, ...at, MsgType: 'image', MediaId: 'P1', MsgId: 11 }, now()));
    const page = { MsgType: 'miniprogrampage', Title: '明前龙井', PagePath: 'pages/tea?id=7', MsgId: 12 };
    await desk.bring(pushOf(inJson, { ...hello, ...at, ...page }, now()));
    const [picture, asked] = await desk.messages();
    expect(picture?.files).toMatchObject([{ mediaType: 'image/png' }]);
    expect(asked?.text).toBe('明前龙井\npages/tea?id=7');
  });

  it('lets two replies go within a minute after somebody came in', async () => {
    const desk = await aDesk();
    await desk.bring(side().push(desk.account, { id: 1, customer: '501', text: '在吗', at: now() }, now()));
    world().pass(48 * 3600);
    expect((await desk.outside()).way).toMatchObject({ reply: 'closed' });
    api.acted('501', 'enter');
    const entered = {
      ...from('501', now()),
      MsgType: 'event',
      Event: 'user_enter_tempsession',
      SessionFrom: 'tea',
    };
    await desk.bring(pushOf(inJson, entered, now()));
    expect((await desk.outside()).way).toMatchObject({ reply: 'open', left: 2 });
    await desk.reply('我在');
    await desk.reply('请说');
    expect((await desk.outside()).way).toMatchObject({ reply: 'used-up' });
    expect(api.taken.map(({ text }) => text)).toEqual(['我在', '请说']);
  });
});
