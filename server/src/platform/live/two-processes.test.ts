import { afterAll, beforeAll, expect, it } from 'vitest';
import { knowCallers } from '../../../test/callers.ts';
import { happened, moduleOf } from '../../../test/happening.ts';
import { dialIn } from '../../../test/line.ts';
import { useWorld } from '../../../test/world.ts';
import { type App, buildApp } from '../../app.ts';
import { modules } from '../../modules.ts';
import { announceRightsChanged } from '../auth/rights.ts';
import { transact } from '../database/transact.ts';
import { noFaces } from '../http/pages/serve-pages.ts';

const callers = knowCallers();
const extra = [callers.module, moduleOf([happened])];
const world = useWorld(extra);
let other: App;
let address = '';
beforeAll(async () => {
  // A second process as far as anything in memory goes: a system of its own on the same database.
  other = await buildApp({ ...world().system }, [...modules, ...extra], noFaces);
  address = await other.http.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => other.stop());

it('a socket of another process is closed when somebody’s rights are taken away', async () => {
  const shop = await world().aShop();
  const [gone, stays] = [shop.as([]), shop.as([])];
  const headers = callers.headersOf(gone);
  const lines = [dialIn(address, headers), dialIn(address, callers.headersOf(stays))] as const;
  await Promise.all(lines.map((line) => line.hear('welcome')));
  callers.become(headers, null);
  await transact(shop.asSystem(), (tx) => announceRightsChanged(tx, { memberId: gone.actor.id ?? '' }));
  expect(await lines[0].closed).toBe(4001);
  expect(lines[1].socket.readyState).toBe(lines[1].socket.OPEN);
  lines[1].socket.close();
});
