import { expect, it } from 'vitest';
import { knowCallers } from '../../../test/callers.ts';
import { brake, echoes } from '../../../test/echo.ts';
import { useWorld } from '../../../test/world.ts';
import { buildApp } from '../../app.ts';
import { noFaces } from './pages/serve-pages.ts';

const callers = knowCallers();
const world = useWorld([callers.module, echoes]);

it('finishes the requests that it has begun before it stops, and takes no new ones', async () => {
  const app = await buildApp({ ...world().system }, [callers.module, echoes], noFaces);
  const address = await app.http.listen({ port: 0, host: '127.0.0.1' });
  const headers = {
    ...callers.headersOf((await world().aShop()).as([])),
    'content-type': 'application/json',
  };
  const post = () => fetch(`${address}/api/test/slowly`, { method: 'POST', headers, body: '{}' });
  let letGo = (): void => undefined;
  brake.held = new Promise((resolve) => {
    letGo = resolve;
  });
  const begun = post();
  await expect.poll(() => brake.hasBegun).toBe(true);
  const stopping = app.stop();
  await expect
    .poll(() =>
      fetch(`${address}/api/health`).then(
        (a) => a.status,
        () => 'refused',
      ),
    )
    .toBe('refused');
  letGo();
  const answer = await begun;
  expect([answer.status, await answer.json()]).toEqual([200, { done: true }]);
  await stopping;
});
