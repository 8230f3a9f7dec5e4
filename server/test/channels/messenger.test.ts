import { afterAll, beforeAll, expect, it } from 'vitest';
import { secretProof } from '../../src/modules/channels/adapters/meta/graph.ts';
import { type GraphApi, metaSignature, openGraphApi } from '../stand-ins/graph-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
import vectors from './messenger-vectors.json' with { type: 'json' };
import { behavesAsAPage, meta, pageEvent, pageSide } from './page-channels.ts';

const world = useWorld();
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
    textMax: { max: 2000, unit: 'utf16' },
  });
});
afterAll(() => graph.close());

const side = () => pageSide('messenger', 'page', graph);
behavesAsAChannel(world, side);
behavesAsAPage(world, 'page', side, () => graph);

it('signs as Meta does: the bytes as they came, and not what they say', () => {
  const vector = vectors.meta_x_hub_signature_256;
  expect(metaSignature(vector.appSecret, vector.body)).toBe(vector.x_hub_signature_256);
  const again = JSON.stringify(JSON.parse(vector.body));
  expect(metaSignature(vector.appSecret, again)).toBe(vector.wrong_if_reserialised);
  expect(secretProof(vector.appSecret, 'EAASYNTH')).toBe(vector.appsecret_proof_for_token_EAASYNTH);
});

it('follows deliveries by name, and leaves Instagram’s to Instagram', async () => {
  graph.feel('take');
  graph.taken.length = 0;
  const desk = await openChannelDesk(world(), side());
  const at = world().system.now();
  graph.wrote('501', at);
  await desk.bring(pageEvent('instagram', { customer: '501', at }, { message: { mid: 'i1', text: 'hi' } }));
  expect(await desk.messages()).toEqual([]);
  await desk.bring(pageEvent('page', { customer: '501', at }, { message: { mid: 'd1', text: 'hi' } }));
  await desk.reply('您好');
  const mids = graph.taken.map(({ externalId }) => externalId);
  await desk.bring(
    pageEvent('page', { customer: '501', at }, { delivery: { mids, watermark: at.getTime() } }),
  );
  expect((await desk.outside()).deliveries).toMatchObject([{ state: 'delivered' }]);
});

it('shows as read what was sent up to the moment that the customer read, and nothing sent later', async () => {
  graph.feel('take');
  graph.taken.length = 0;
  const desk = await openChannelDesk(world(), side());
  const now = () => world().system.now();
  graph.wrote('501', now());
  await desk.bring(pageEvent('page', { customer: '501', at: now() }, { message: { mid: 'w1', text: 'hi' } }));
  const read = (watermark: Date) =>
    desk.bring(
      pageEvent('page', { customer: '501', at: now() }, { read: { watermark: watermark.getTime() } }),
    );
  const states = async () => (await desk.outside()).deliveries.map(({ state }) => state).toReversed();
  const before = now();
  world().pass(1);
  await desk.reply('一');
  await desk.reply('二');
  const until = now();
  world().pass(1);
  await desk.reply('三');
  await read(before);
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
  await read(until);
  expect(await states()).toEqual(['read', 'read', 'sent']);
  // An older reading that comes late changes nothing.
  await read(before);
  expect(await states()).toEqual(['read', 'read', 'sent']);
});
