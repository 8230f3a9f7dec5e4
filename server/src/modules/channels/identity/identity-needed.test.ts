import { createHmac } from 'node:crypto';
import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { expect, it } from 'vitest';
import { useBareShop } from '../../../../test/bare-shop.ts';
import { plainChat, useShopName } from '../../../../test/plain-chat.ts';
import { customers } from '../../customers/index.ts';
import { changeWidget } from '../actions/change-widget.ts';
import { createWidget } from '../actions/create-widget.ts';
import { channels } from '../index.ts';
import { rotateIdentitySecret } from './rotate-identity-secret.ts';

const shop = useBareShop({ modules: [customers, channels] });
useShopName(shop);
const owner = () => shop().member(channelsRead, channelsManage);

async function aChat() {
  const { siteKey, widgetId } = await createWidget(owner(), plainChat);
  const { secret } = await rotateIdentitySecret(owner(), widgetId, { keepOldHours: 0 });
  const hash = createHmac('sha256', secret).update('customer 7').digest('hex');
  return { siteKey, widgetId, identity: { identifier: 'customer 7', hash } };
}

const post = async (path: string, payload: object, token?: string) => {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const url = `/api/widget/${path}`;
  const answer = await shop().app.http.inject({ method: 'POST', url, headers, payload });
  return { status: answer.statusCode, body: answer.json() };
};
const visit = (siteKey: string, own: object = {}) => post('visits', { siteKey, locale: 'en', ...own });
const look = (token: string) => post('pages', { url: 'https://shop.example/tea' }, token);

it('turns away the anonymous who were here before identity was required, and asks them anew', async () => {
  const { siteKey, widgetId, identity } = await aChat();
  const { token: anonymous } = (await visit(siteKey)).body;
  const { token: vouchedFor } = (await visit(siteKey, { identity })).body;
  expect([(await look(anonymous)).status, (await look(vouchedFor)).status]).toEqual([200, 200]);

  await changeWidget(owner(), widgetId, { isIdentityRequired: true });
  shop().pass(10);
  expect(await look(anonymous)).toMatchObject({
    status: 401,
    body: { error: { kind: 'unknown', reason: 'channels.identity-needed' } },
  });
  expect(await visit(siteKey, { token: anonymous })).toMatchObject({ status: 403 });
  expect((await look(vouchedFor)).status).toBe(200);

  const named = await visit(siteKey, { token: anonymous, identity });
  expect((await look(named.body.token)).status).toBe(200);
});

it('lets them go on when it is no longer required', async () => {
  const { siteKey, widgetId } = await aChat();
  const { token } = (await visit(siteKey)).body;
  await changeWidget(owner(), widgetId, { isIdentityRequired: true });
  shop().pass(10);
  expect((await look(token)).status).toBe(401);
  await changeWidget(owner(), widgetId, { isIdentityRequired: false });
  shop().pass(10);
  expect((await look(token)).status).toBe(200);
});
