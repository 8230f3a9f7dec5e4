import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BareShop, openBareShop } from '../../../test/bare-shop.ts';
import { openHttp } from '../http/open-http.ts';
import { serveMetrics } from './serve-metrics.ts';

const token = 'a-token-of-a-scraper-24';

let shop: BareShop;
beforeAll(async () => {
  shop = await openBareShop({ config: { metricsToken: token } });
});
afterAll(() => shop.close());

function server(sockets = 0) {
  const app = openHttp(shop.system);
  serveMetrics(app, shop.system, () => sockets);
  app.get('/things/:thingId', async () => ({ is: 'here' }));
  return app;
}

const local = { url: '/metrics', remoteAddress: '127.0.0.1', headers: { host: 'localhost:4000' } };

describe('who may read the metrics', () => {
  it.each([
    { why: 'a program on this machine', ask: local, status: 200 },
    { why: 'over IPv6', ask: { ...local, remoteAddress: '::1' }, status: 200 },
    { why: 'by address', ask: { ...local, headers: { host: '127.0.0.1:4000' } }, status: 200 },
    { why: 'another machine', ask: { ...local, remoteAddress: '203.0.113.7' }, status: 404 },
    {
      why: 'another machine with the token',
      ask: { ...local, remoteAddress: '203.0.113.7', headers: { authorization: `Bearer ${token}` } },
      status: 200,
    },
    {
      why: 'a wrong token, even here',
      ask: { ...local, headers: { host: 'localhost', authorization: 'Bearer nothing' } },
      status: 404,
    },
    {
      why: 'a stranger through a proxy on this machine',
      ask: { ...local, headers: { host: 'localhost', 'x-forwarded-for': '203.0.113.7' } },
      status: 404,
    },
    {
      why: 'a page whose name was pointed here',
      ask: { ...local, headers: { host: 'evil.example:4000' } },
      status: 404,
    },
  ])('answers $status to $why', async ({ ask, status }) => {
    const app = server();
    expect((await app.inject(ask)).statusCode).toBe(status);
    await app.close();
  });
});

describe('what the metrics tell', () => {
  it('times requests by the template of their route, and all that match none as one', async () => {
    const app = server();
    await app.inject('/things/7f3a');
    await app.inject('/things/9c21');
    await app.inject('/no/such/thing');
    const { body } = await app.inject(local);
    expect(body).toContain(
      'zhiyin_http_request_duration_seconds_count{method="GET",route="/things/:thingId",status="200"} 2',
    );
    expect(body).toContain(
      'zhiyin_http_request_duration_seconds_count{method="GET",route="none",status="404"} 1',
    );
    expect(body).not.toContain('7f3a');
    await app.close();
  });

  it('counts sockets, connections, late facts and failed work', async () => {
    const app = server(3);
    const { workspaceId, system } = shop;
    const id = '01890000-0000-7000-8000-000000000000';
    const insert = system.database.owner.query.bind(system.database.owner);
    await insert(
      `set role zhiyin_app; select set_config('app.workspace_id', '${workspaceId}', false);
       insert into public.unsequenced values ('${workspaceId}', '${id}', 'a.thing');
       insert into public.due (workspace_id, due_id, kind, ref_id, due_at, failed_at)
       values ('${workspaceId}', '${id}', 'a', '${id}', now() - interval '1 h', now()),
         ('${workspaceId}', gen_random_uuid(), 'b', '${id}', now() - interval '90 s', null); reset role`,
    );
    const { body } = await app.inject(local);
    const figure = (name: string): number => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(body)?.[1]);
    expect(figure('zhiyin_live_sockets')).toBe(3);
    expect(figure('zhiyin_database_up')).toBe(1);
    expect(figure('zhiyin_due_failed')).toBe(1);
    expect(figure('zhiyin_due_backlog')).toBe(1);
    expect(figure('zhiyin_due_lag_seconds')).toBeGreaterThanOrEqual(90);
    expect(figure('zhiyin_facts_unsequenced')).toBe(1);
    // The id was made in June 2023.
    expect(figure('zhiyin_facts_lag_seconds')).toBeGreaterThan(365 * 86_400);
    expect(body).toMatch(/zhiyin_event_loop_lag_seconds\{quantile="0.99"\} \d/);
    expect(body).toMatch(/zhiyin_database_connections\{pool="app",state="waited-for"\} 0/);
    await app.close();
  });

  it('answers over a real connection', async () => {
    const app = server();
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const body = await new Promise<string>((resolve, reject) => {
      request(`${address}/metrics`, (response) => resolve(text(response)))
        .on('error', reject)
        .end();
    });
    expect(body).toContain('zhiyin_info{version=');
    await app.close();
  });
});
