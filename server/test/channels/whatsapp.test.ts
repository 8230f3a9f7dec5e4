import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listTemplates } from '../../src/modules/inbox/outside/templates/list-templates.ts';
import { sendTemplate } from '../../src/modules/inbox/outside/templates/send-template.ts';
import { type GraphApi, openGraphApi } from '../stand-ins/graph-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { type ChannelDesk, openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import { meta, signedByMeta } from './page-channels.ts';
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const sender = '100200300400';
const business = '500600700800';
const body = (text: string) => ({ type: 'BODY', text });
const templates = [
  {
    name: 'order_shipped',
    language: 'zh_CN',
    status: 'APPROVED',
    components: [
      { type: 'HEADER', format: 'TEXT', text: '茶禾' },
      body('{{1}}您好，订单 {{2}} 已发货。'),
      { type: 'FOOTER', text: '回复即可联系客服' },
    ],
  },
  {
    name: 'hello',
    language: 'en_US',
    status: 'APPROVED',
    components: [body('Hello {{name}}, we are back.')],
  },
  { name: 'waiting', language: 'en', status: 'PENDING', components: [body('Not yet')] },
  {
    name: 'with_picture',
    language: 'en',
    status: 'APPROVED',
    components: [{ type: 'HEADER', format: 'IMAGE' }, body('Look')],
  },
];
let graph: GraphApi;
beforeAll(async () => {
  graph = await openGraphApi({
    appSecret: meta.secret,
    accessToken: meta.token,
    people: new Map([
      ['501', '林小雨'],
      ['502', 'Zoë'],
    ]),
    now: () => world().system.now(),
    textMax: { max: 4096, unit: 'utf16' },
    phoneNumberId: sender,
    accountId: business,
    templates,
  });
});
afterAll(() => graph.close());

function change(value: object, number = sender, field = 'messages'): VendorPush {
  const metadata = { display_phone_number: '15550000000', phone_number_id: number };
  const changes = [{ field, value: { messaging_product: 'whatsapp', metadata, ...value } }];
  return signedByMeta({ object: 'whatsapp_business_account', entry: [{ id: business, changes }] });
}

function messageOf(
  { id, customer, text, at }: VendorSaid,
  more: object = { type: 'text', text: { body: text } },
) {
  graph.wrote(customer, at);
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const contacts = [{ profile: { name: `客人${customer}` }, wa_id: customer }];
  return change({ contacts, messages: [{ from: customer, id: `wamid.${id}`, timestamp, ...more }] });
}

const side = (): VendorSide => ({
  kind: 'whatsapp',
  server: graph,
  answers: { ...meta, sender, business, base: graph.url },
  signsBody: true,
  signsWhen: false,
  isIdempotent: false,
  push: (_account, said) => messageOf(said),
  pushUnknown: (_account, said) => messageOf(said, { type: 'order', order: { catalog_id: '1' } }),
  pushGarbage: () => signedByMeta({ object: 'whatsapp_business_account', entry: 'none' }),
});

behavesAsAChannel(world, side);

describe('a WhatsApp number', () => {
  const said = (text: string, id: number): VendorSaid => ({
    id,
    customer: '501',
    text,
    at: world().system.now(),
  });
  const aDesk = async () => {
    graph.feel('take');
    graph.taken.length = 0;
    return openChannelDesk(world(), side());
  };
  const status = (id: string, name: string, errors: object[] = []) => {
    const timestamp = String(Math.floor(world().system.now().getTime() / 1000));
    return change({ statuses: [{ id, status: name, timestamp, recipient_id: '501', errors }] });
  };

  it('notes what the shop wrote in WhatsApp Business on its phone, once, and what it took back there', async () => {
    const desk = await aDesk();
    await desk.bring(messageOf(said('你好', 301)));
    const echoOf = (id: string, more: object, to = '501') => {
      const timestamp = String(Math.floor(world().system.now().getTime() / 1000));
      const echo = { from: '15550000000', to, id, timestamp, ...more };
      return change({ message_echoes: [echo] }, sender, 'smb_message_echoes');
    };
    await desk.reply('您好');
    const ours = graph.taken[0]?.externalId ?? '';
    await desk.bring(echoOf(ours, { type: 'text', text: { body: '您好' } }));
    for (const _again of [1, 2])
      await desk.bring(echoOf('wamid.e1', { type: 'text', text: { body: '我在手机上回您' } }));
    await desk.bring(echoOf('wamid.e2', { type: 'image', image: { id: 'm1', mime_type: 'image/jpeg' } }));
    await desk.bring(echoOf('wamid.e3', { type: 'revoke', revoke: { original_message_id: 'wamid.e1' } }));
    await desk.bring(echoOf('wamid.e4', { type: 'text', text: { body: '新品上市' } }, '502'));
    expect((await desk.messages()).map(({ visibility, text }) => `${visibility}: ${text}`)).toEqual([
      'public: 你好',
      'public: 您好',
      'note: (The shop answered in the vendor’s own app) 我在手机上回您',
      'note: (The shop answered in the vendor’s own app) [image-m1.jpg]',
      'note: (The shop answered in the vendor’s own app) [revoke]',
    ]);
  });

  it('takes the call that Meta documents, byte for byte', async () => {
    const { body: payload, x_hub_signature_256: signature, appSecret } = vectors.meta_x_hub_signature_256;
    const answers = { ...side().answers, sender: '100', secret: appSecret };
    const asked = openChannelDesk(world(), { ...side(), answers });
    // The sample's secret and number are shorter than real ones.
    await expect(asked).rejects.toMatchObject({ fields: [{ path: 'answers.secret' }] });
    expect(signature).toMatch(/^sha256=[0-9a-f]{64}$/);
    expect(payload).toContain('\\ud83d\\ude00');
  });

  it('knows who wrote by what the call says, and takes emoji whole', async () => {
    const desk = await aDesk();
    await desk.bring(messageOf(said('在吗 😀', 11)));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['在吗 😀']);
    expect(await desk.customerName()).toBe('客人501');
  });

  it('leaves alone what another number of the app was sent', async () => {
    const desk = await aDesk();
    const messages = [{ from: '501', id: 'wamid.x', timestamp: '1', type: 'text', text: { body: 'hi' } }];
    expect((await desk.bring(change({ messages }, '999'))).status).toBe(200);
    expect(await desk.messages()).toEqual([]);
  });

  it('takes buttons, places and pictures', async () => {
    const desk = await aDesk();
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    graph.keepFile('M1', picture);
    const reply = { type: 'interactive', interactive: { list_reply: { id: '1', title: '查物流' } } };
    await desk.bring(messageOf(said('', 21), reply));
    const place = { latitude: 30.1, longitude: 120.2, name: '门店' };
    await desk.bring(messageOf(said('', 22), { type: 'location', location: place }));
    const image = { id: 'M1', mime_type: 'image/png', caption: '破了' };
    await desk.bring(messageOf(said('', 23), { type: 'image', image }));
    const messages = await desk.messages();
    expect(messages.map(({ text }) => text)).toEqual(['查物流', '门店 (30.1, 120.2)', '破了']);
    expect(messages[2]).toMatchObject({ files: [{ mediaType: 'image/png' }] });
  });

  it('follows sent, delivered, read, and failed with its reason', async () => {
    const desk = await aDesk();
    await desk.bring(messageOf(said('你好', 31)));
    await desk.reply('您好');
    const id = graph.taken[0]?.externalId ?? '';
    const delivery = async () => (await desk.outside()).deliveries[0];
    for (const name of ['sent', 'delivered', 'read']) await desk.bring(status(id, name));
    expect(await delivery()).toMatchObject({ state: 'read' });
    await desk.reply('在吗');
    const late = {
      code: 131047,
      title: 'Re-engagement message',
      error_data: { details: 'more than 24 hours' },
    };
    await desk.bring(status(graph.taken[1]?.externalId ?? '', 'failed', [late]));
    const failed = {
      state: 'failed',
      failure: 'window-closed',
      failureDetail: 'more than 24 hours (131047)',
    };
    expect(await delivery()).toMatchObject(failed);
  });

  it('is found well by a live check, which has the account told of its messages', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: 'Chahe +1 555-000-0000' });
    graph.feel('unauthorised');
    expect(await desk.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });

  describe('after 24 hours', () => {
    const closed = async (): Promise<ChannelDesk> => {
      const desk = await aDesk();
      await desk.bring(messageOf(said('你好', Math.floor(world().system.now().getTime() / 1000))));
      world().pass(25 * 3600);
      return desk;
    };
    const send = async (desk: ChannelDesk, name: string, values: string[]) => {
      const conversationId = await desk.conversationId();
      const { items } = await listTemplates(desk.agent, { conversationId });
      const key = items.find((one) => one.name === name)?.key ?? name;
      const asked = { conversationId, clientMessageId: v7(), template: key, values };
      const message = await sendTemplate(desk.agent, asked);
      await world().settle();
      return message;
    };

    it('says why, and offers the templates that words can fill', async () => {
      const desk = await closed();
      const { way } = await desk.outside();
      expect(way).toMatchObject({ reply: 'closed', hasTemplates: true });
      expect(way?.afterWindow?.en).toContain('template');
      await expect(desk.reply('晚了')).rejects.toMatchObject({ kind: 'conflict' });
      const { items } = await listTemplates(desk.agent, { conversationId: await desk.conversationId() });
      expect(items.map(({ name, fields }) => [name, fields])).toEqual([
        ['order_shipped', ['1', '2']],
        ['hello', ['name']],
      ]);
    });

    it('sends the one that was picked, and shows what it said', async () => {
      const desk = await closed();
      const { text } = await send(desk, 'order_shipped', ['林小雨', 'T1001']);
      expect(text).toBe('茶禾\n\n林小雨您好，订单 T1001 已发货。\n\n回复即可联系客服');
      expect(graph.taken.map((one) => one.text)).toEqual(['order_shipped|林小雨|T1001']);
      expect((await desk.outside()).deliveries[0]).toMatchObject({ state: 'sent' });
      // Only the customer opens the window.
      await expect(desk.reply('还在吗')).rejects.toMatchObject({ kind: 'conflict' });
      await send(desk, 'hello', ['Zoë']);
      expect(graph.taken.at(-1)?.text).toBe('hello|Zoë');
    });

    it('refuses one that is not there, and one that is not filled in', async () => {
      const desk = await closed();
      await expect(send(desk, 'waiting', [])).rejects.toMatchObject({ kind: 'missing' });
      await expect(send(desk, 'order_shipped', ['林小雨', ' '])).rejects.toMatchObject({ kind: 'invalid' });
      expect(graph.taken).toEqual([]);
    });

    it('says that Meta does not give them, when it does not', async () => {
      const desk = await closed();
      graph.feel('unauthorised');
      const conversationId = await desk.conversationId();
      await expect(listTemplates(desk.agent, { conversationId })).rejects.toMatchObject({ kind: 'conflict' });
    });
  });
});
