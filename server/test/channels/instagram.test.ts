import { afterAll, beforeAll, expect, it } from 'vitest';
import { type GraphApi, openGraphApi } from '../stand-ins/graph-api.ts';
import { useWorld } from '../world.ts';
import { behavesAsAChannel } from './behaves-as-a-channel.ts';
import { openChannelDesk } from './channel-desk.ts';
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
    textMax: { max: 1000, unit: 'bytes' },
  });
});
afterAll(() => graph.close());

const side = () => pageSide('instagram', 'instagram', graph);
behavesAsAChannel(world, side);
behavesAsAPage(world, 'instagram', side, () => graph);

it('counts bytes, and is told what was read', async () => {
  graph.feel('take');
  graph.taken.length = 0;
  const desk = await openChannelDesk(world(), side());
  const at = world().system.now();
  graph.wrote('501', at);
  await desk.bring(pageEvent('instagram', { customer: '501', at }, { message: { mid: 'i1', text: 'hi' } }));
  await expect(desk.reply('茶'.repeat(334))).rejects.toMatchObject({ kind: 'invalid' });
  await desk.reply('茶'.repeat(333));
  const mid = graph.taken[0]?.externalId;
  await desk.bring(pageEvent('instagram', { customer: '501', at }, { read: { mid } }));
  expect((await desk.outside()).deliveries).toMatchObject([{ state: 'read' }]);
});
