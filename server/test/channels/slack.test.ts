import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adapter } from '../../src/modules/channels/adapters/slack/adapter.ts';
import { uploadFile } from '../../src/modules/platform/files/upload-file.ts';
import { openSlackWorkspace, type SlackWorkspace, slackSignature } from '../stand-ins/slack-workspace.ts';
import { useWorld } from '../world.ts';
import { bareSession } from './bare-session.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import type { VendorPush, VendorSaid, VendorSide } from './vendor-side.ts';

const world = useWorld();
const secret = '8f742231b10e8888abcd99yyyzzz85a5';
const token = 'xoxb-1234567890-abcdefghij';
let slack: SlackWorkspace;
beforeAll(async () => {
  const people = new Map([
    ['501', '林小雨'],
    ['502', 'Anna'],
  ]);
  slack = await openSlackWorkspace(token, people, new Set(['C900']));
});
afterAll(() => slack.close());

function signed(body: object, now: Date): VendorPush {
  const payload = JSON.stringify(body);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': slackSignature(secret, timestamp, payload),
  };
  return { headers, payload };
}

/** A direct message, as Slack writes it; its moment is its name, to the microsecond. */
function eventOf({ id, customer, text, at }: VendorSaid, more: object = {}) {
  const ts = `${Math.floor(at.getTime() / 1000)}.${String(id).padStart(6, '0')}`;
  const said = { type: 'message', channel: `D${customer}`, channel_type: 'im', user: customer, text, ts };
  return { type: 'event_callback', event_id: `Ev${id}`, event: { ...said, ...more } };
}

const side = (): VendorSide => ({
  kind: 'slack',
  server: slack,
  answers: { secret, token, base: slack.url },
  signsBody: true,
  isIdempotent: false,
  push: (_account, said, now) => signed(eventOf(said), now),
  pushUnknown: (_account, said, now) => signed(eventOf(said, { subtype: 'huddle_thread' }), now),
  pushGarbage: (_account, now) => signed({ type: 'event_callback', event: 'none' }, now),
});

behavesAsAChannel(world, side);

describe('a Slack app', () => {
  const now = () => world().system.now();
  const said = (text: string, id = 1, customer = '501'): VendorSaid => ({ id, customer, text, at: now() });
  const inChannel = (text: string, id: number, more: object = {}) =>
    signed(eventOf(said(text, id), { channel: 'C900', channel_type: 'channel', ...more }), now());
  const aDesk = async () => {
    slack.feel('take');
    slack.taken.length = 0;
    slack.threads.length = 0;
    return openChannelDesk(world(), side());
  };

  it('signs as Slack documents it', () => {
    const { signingSecret, timestamp, body, documented } = vectors.slack_v0;
    expect(slackSignature(signingSecret, timestamp, body)).toBe(documented);
  });

  it('says back what Slack asks, when it is signed', async () => {
    const desk = await aDesk();
    const asked = { type: 'url_verification', challenge: 'say-this' };
    expect(await desk.bring(signed(asked, now()))).toEqual({ status: 200, body: 'say-this' });
    const { payload } = signed(asked, now());
    const forged = { headers: { 'content-type': 'application/json' }, payload };
    expect((await desk.bring(forged)).status).toBe(401);
  });

  it('takes what Slack brings again once, and a mention that comes as a message too', async () => {
    const desk = await aDesk();
    const event = eventOf(said('<@U9> 在吗', 11));
    await desk.bring(signed(event, now()));
    const again = signed(event, now());
    await desk.bring({ ...again, headers: { ...again.headers, 'x-slack-retry-num': '1' } });
    await desk.bring(signed({ ...event, event: { ...event.event, type: 'app_mention' } }, now()));
    expect((await desk.messages()).map(({ text }) => text)).toEqual(['@U9 在吗']);
    expect(await desk.customerName()).toBe('林小雨');
  });

  it('answers in the thread, which is a conversation of whoever began it', async () => {
    const desk = await aDesk();
    const begun = said('退货 <https://a.example/1|订单> &amp; 运费', 21);
    const ts = `${Math.floor(begun.at.getTime() / 1000)}.000021`;
    await desk.bring(signed(eventOf(begun, { channel: 'C900', channel_type: 'channel' }), now()));
    const more = { user: '502', thread_ts: ts, parent_user_id: '501' };
    await desk.bring(inChannel('同问', 22, more));
    const texts = (await desk.messages()).map(({ text }) => text);
    expect(texts).toEqual(['退货 订单 (https://a.example/1) & 运费', '@502: 同问']);
    await desk.reply('看到了 <3');
    expect(slack.taken).toMatchObject([{ thread: 'C900', text: '看到了 &lt;3' }]);
    expect(slack.threads).toEqual([ts]);
  });

  it('leaves alone what programs write and who comes and goes', async () => {
    const desk = await aDesk();
    await desk.bring(inChannel('bot', 31, { bot_id: 'B1' }));
    await desk.bring(inChannel('joined', 32, { subtype: 'channel_join' }));
    await desk.bring(signed({ type: 'event_callback', event: { type: 'reaction_added' } }, now()));
    expect(await desk.messages()).toEqual([]);
  });

  it('shows what was changed as changed', async () => {
    const desk = await aDesk();
    const { event } = eventOf(said('一件', 41));
    await desk.bring(signed({ type: 'event_callback', event }, now()));
    world().pass(5);
    const edited = { ts: `${Math.floor(now().getTime() / 1000)}.000000` };
    const changed = {
      type: 'message',
      subtype: 'message_changed',
      channel: 'D501',
      channel_type: 'im',
      ts: '1.0',
    };
    const message = { ...event, text: '两件', edited };
    await desk.bring(signed({ type: 'event_callback', event: { ...changed, message } }, now()));
    const texts = (await desk.messages()).map(({ text }) => text);
    expect(texts).toEqual(['一件', '(edited) 两件']);
  });

  it('brings files both ways', async () => {
    const desk = await aDesk();
    const picture = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
      'base64',
    );
    const url = slack.keepFile('a.png', picture);
    const files = [{ name: 'a.png', url_private_download: url }];
    await desk.bring(signed(eventOf(said('破了', 51), { subtype: 'file_share', files }), now()));
    expect((await desk.messages())[0]).toMatchObject({ text: '破了', files: [{ mediaType: 'image/png' }] });
    const { fileId } = await uploadFile(desk.agent, 'new.png', picture);
    await desk.reply('给您补寄', [fileId]);
    expect(slack.taken.map(({ file }) => file)).toEqual([null, 'new.png']);
    expect(slack.shared.at(-1)?.equals(picture)).toBe(true);
  });

  it.each([
    { ref: 'https://files.slack.com/files-pri/T1-F1/a.png', isShown: true },
    { ref: 'https://slack.com/files/a.png', isShown: true },
    { ref: 'https://gateway.shop.example/files/a.png', isShown: true },
    { ref: 'http://files.slack.com/a.png', isShown: false },
    { ref: 'https://notslack.com/a.png', isShown: false },
    { ref: 'https://slack.com.evil.example/a.png', isShown: false },
    { ref: 'https://slack.com@evil.example/a.png', isShown: false },
    { ref: 'https://gateway.shop.example:8443/a.png', isShown: false },
  ])('shows its token when it fetches $ref: $isShown', async ({ ref, isShown }) => {
    const seen: unknown[] = [];
    const session = bareSession({
      answers: { token, base: 'https://gateway.shop.example/slack/' },
      call: async (_url, { headers }) => {
        seen.push(headers);
        return { status: 200, headers: {}, body: Buffer.from('a') };
      },
    });
    await adapter.fetchFile(session, { ref, name: 'a.png' });
    expect(seen).toEqual([isShown ? { authorization: `Bearer ${token}` } : {}]);
  });

  it('is found well by a live check, and in trouble with another token', async () => {
    const desk = await aDesk();
    expect(await desk.check()).toMatchObject({ state: 'well', knownAs: '@chahe · Chahe Tea' });
    slack.feel('unauthorised');
    expect(await desk.check()).toMatchObject({ state: 'trouble', failure: 'credentials' });
  });
});
