import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { createAccount } from '../../src/modules/channels/accounts/create-account.ts';
import type { InboundMessage } from '../../src/modules/channels/adapters/adapter.ts';
import { callFor } from '../../src/modules/channels/adapters/sms/gateway.ts';
import { nested, valueAt } from '../../src/modules/channels/adapters/sms/lines.ts';
import { twilioSignature } from '../../src/modules/channels/adapters/sms/proof.ts';
import { readCall } from '../../src/modules/channels/adapters/sms/read-call.ts';
import { keepArrivals } from '../../src/modules/channels/arrivals/keep-arrivals.ts';
import { listConversations } from '../../src/modules/inbox/reading/list-conversations.ts';
import { openSmsGateway } from '../stand-ins/sms-gateway.ts';
import type { VendorServer } from '../stand-ins/vendor.ts';
import { useWorld } from '../world.ts';
import { bareSession } from './bare-session.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const key = 'the-gateways-key';
const password = 'a password of both sides';
let gateway: VendorServer;
beforeAll(async () => {
  gateway = await openSmsGateway(key, new Set(['501', '502']));
});
afterAll(() => gateway.close());

function signed(body: object): VendorPush {
  const payload = JSON.stringify(body);
  const signature = createHmac('sha256', password).update(payload).digest('hex');
  return { headers: { 'content-type': 'application/json', 'x-gateway-sign': signature }, payload };
}

function smsOf({ id, customer, text, at }: VendorSaid) {
  return { msgid: `s${id}`, mobile: customer, content: text, when: at.getTime() };
}

const side = (): VendorSide => ({
  kind: 'sms',
  server: gateway,
  answers: {
    key,
    password,
    address: `${gateway.url}/send`,
    method: 'post-json',
    fields: 'to={to}\nmessage.text={text}\nid={id}',
    headers: 'Authorization: Bearer {key}',
    signature: 'X-Sign',
    success: 'code=0',
    reference: 'data.0.sid',
    once: 'yes',
    proof: 'hmac',
    header: 'X-Gateway-Sign',
    incoming: 'from=mobile\ntext=content\nid=msgid\ntime=when\nstatus=report\nmessage=sid',
    balance: `${gateway.url}/balance`,
  },
  signsBody: true,
  signsWhen: false,
  isIdempotent: true,
  push: (_account, said) => signed(smsOf(said)),
  pushUnknown: (_account, said) => signed({ ...smsOf(said), content: undefined }),
  pushGarbage: () => signed({ nothing: 'known' }),
});

behavesAsAChannel(world, side);

describe('a gateway for text messages', () => {
  const said = (text: string, id = 1): VendorSaid => ({
    id,
    customer: '501',
    text,
    at: world().system.now(),
  });
  const aDesk = async () => {
    gateway.feel('take');
    gateway.taken.length = 0;
    return openChannelDesk(world(), side());
  };

  it('follows the reports of delivery', async () => {
    const desk = await aDesk();
    await desk.bring(signed(smsOf(said('你好', 11))));
    await desk.reply('您好');
    const sid = gateway.taken[0]?.externalId;
    const state = async () => (await desk.outside()).deliveries[0]?.state;
    await desk.bring(signed({ sid, report: 'ACCEPTD' }));
    expect(await state()).toBe('sent');
    await desk.bring(signed({ sid, report: 'DELIVRD' }));
    expect(await state()).toBe('delivered');
  });

  it('goes on with whom it knew by a number as the gateway spells it', async () => {
    const desk = await aDesk();
    const number = '+8613800138000';
    const former: InboundMessage = {
      ...{ kind: 'message', dedupeKey: 'former', threadKey: number, occurredAt: world().system.now() },
      sender: { id: number, name: number, language: null },
      ...{ text: '在吗', files: [], unsupported: [], isEdit: false, address: { phone: number } },
    };
    await transact(desk.owner, (tx) => keepArrivals(tx, desk.account.accountId, [former]));
    await world().settle();
    const begun = await desk.conversationId();
    await desk.bring(signed(smsOf({ ...said('还在吗', 31), customer: number })));
    expect(await desk.conversationId()).toBe(begun);
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['在吗', '还在吗']);
    const other = { ...former, dedupeKey: 'other', ...{ threadKey: '13800138000', spelt: number } };
    const { kind, answers } = side();
    const { accountId } = await createAccount(desk.owner, { kind, name: 'Second', answers });
    const sender = { ...former.sender, id: '13800138000' };
    await transact(desk.owner, (tx) => keepArrivals(tx, accountId, [{ ...other, sender, text: '另一个号' }]));
    await world().settle();
    const { items } = await listConversations(desk.agent, { limit: 50, order: 'recent' });
    expect(items).toHaveLength(2);
    expect(new Set(items.map(({ customerId }) => customerId)).size).toBe(1);
  });

  it('takes a number for one however gateways spell it', async () => {
    const desk = await aDesk();
    await desk.bring(signed(smsOf({ ...said('你好', 41), customer: '+8613800138001' })));
    await desk.bring(signed(smsOf({ ...said('在吗', 42), customer: '13800138001' })));
    await desk.bring(signed(smsOf({ ...said('好的', 43), customer: '86 13800138001' })));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['你好', '在吗', '好的']);
  });

  it('refuses what makes more text messages than a reply may', async () => {
    const desk = await aDesk();
    await desk.bring(signed(smsOf(said('你好', 21))));
    await desk.reply('茶'.repeat(670));
    await expect(desk.reply('茶'.repeat(671))).rejects.toMatchObject({ kind: 'invalid' });
    expect(gateway.taken).toHaveLength(1);
  });

  it('is tried by the address for that, so that no message is paid for', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: new URL(gateway.url).host });
    gateway.feel('unauthorised');
    expect(await desk.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
    expect(gateway.taken).toEqual([]);
  });

  it.each([
    { question: 'fields', answer: 'to={to}' },
    { question: 'fields', answer: '{to}{text}' },
    { question: 'headers', answer: 'Authorization' },
    { question: 'address', answer: 'sms.example' },
    { question: 'password', answer: 'short' },
  ])('refuses $answer as $question', async ({ question, answer }) => {
    const answers = { ...side().answers, [question]: answer };
    const wrong = openChannelDesk(world(), { ...side(), answers });
    await expect(wrong).rejects.toMatchObject({ fields: [{ path: `answers.${question}` }] });
  });
});

describe('how a call to a gateway is written', () => {
  const part = { key: 'm1:0', text: '您的"茶"到了 & 在门口', threadKey: '+8613800000000', address: {} };
  const answers = {
    key: 'k&y',
    account: 'AC1',
    fields: 'To={to}\nBody={text}',
    headers: 'Authorization: Basic {basic}',
  };

  it('is a form, with the account and the key as browsers send them', () => {
    const address = 'https://api.example/{account}/Messages.json';
    const call = callFor({ answers: { ...answers, address, method: 'post-form' } }, part);
    expect(call.url).toBe('https://api.example/AC1/Messages.json');
    expect(call.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('AC1:k&y').toString('base64')}`,
    });
    const fields = Object.fromEntries(new URLSearchParams(String(call.body)));
    expect(fields).toEqual({ To: part.threadKey, Body: part.text });
  });

  it('is an address that holds everything', () => {
    const address = 'https://api.example/send?key={key}&id={id}';
    const call = callFor({ answers: { ...answers, address, method: 'get' } }, part);
    const asked = Object.fromEntries(new URL(call.url).searchParams);
    expect(asked).toEqual({ key: 'k&y', id: 'm1:0', To: part.threadKey, Body: part.text });
    expect(call.body).toBeUndefined();
  });

  it('is JSON as deep as its names say', () => {
    expect(
      nested([
        ['a.b.c', '1'],
        ['a.d', '2'],
        ['e', '3'],
      ]),
    ).toEqual({ a: { b: { c: '1' }, d: '2' }, e: '3' });
    expect(valueAt({ data: [{ id: 7 }] }, 'data.0.id')).toBe('7');
    expect(valueAt({ data: [] }, 'data.0.id')).toBeNull();
    expect(valueAt({}, 'constructor.name')).toBeNull();
  });
});

describe('a text message of a gateway that numbers none', () => {
  const keyAt = (now: string, more: object = {}) => {
    const bytes = Buffer.from(JSON.stringify({ from: '501', text: '好', ...more }));
    const headers = { 'content-type': 'application/json' };
    const call = { method: 'POST', headers, query: {}, bytes };
    return readCall(bareSession({ now: new Date(now) }), call)[0]?.dedupeKey;
  };
  const first = '2026-03-02T09:00:00.000Z';

  it('is known when it is brought again at once, and is another one when it is said again later', () => {
    expect(keyAt('2026-03-02T09:00:30.000Z')).toBe(keyAt(first));
    expect(keyAt('2026-03-02T09:10:00.000Z')).not.toBe(keyAt(first));
    expect(keyAt(first, { text: '不好' })).not.toBe(keyAt(first));
  });

  it('is known however late where the call names its moment', () => {
    const more = { time: first };
    expect(keyAt('2026-03-03T09:00:00.000Z', more)).toBe(keyAt(first, more));
  });
});

describe('Twilio’s signature', () => {
  it('is known of a form', () => {
    const { authToken, url, params, documented } = vectors.twilio_form;
    expect(documented).toContain(twilioSignature(authToken, url, new URLSearchParams(params)));
  });

  it('is known of JSON, whose hash the address names, and of no other body', () => {
    const { authToken, url, body, x_twilio_signature: signature } = vectors.twilio_json;
    expect(twilioSignature(authToken, url, Buffer.from(body))).toBe(signature);
    expect(twilioSignature(authToken, url, Buffer.from(`${body} `))).not.toBe(signature);
  });

  it('proves a call of an account that agreed on it', async () => {
    gateway.feel('take');
    const { header: _, ...rest } = side().answers;
    const answers = { ...rest, proof: 'twilio', incoming: 'from=From\ntext=Body\nid=MessageSid' };
    const desk = await openChannelDesk(world(), { ...side(), answers });
    const form = new URLSearchParams({ From: '501', Body: '你好', MessageSid: 'SM1' });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const signature = twilioSignature(password, desk.account.callbackUrl, form);
    const push = { headers: { ...headers, 'x-twilio-signature': signature }, payload: form.toString() };
    expect((await desk.bring({ ...push, payload: `${push.payload}&More=1` })).status).toBe(401);
    expect((await desk.bring(push)).status).toBe(200);
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['你好']);
  });
});
