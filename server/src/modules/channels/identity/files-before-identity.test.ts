import { createHmac } from 'node:crypto';
import { channelsManage, channelsRead } from '@zhiyin/domain/channels';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { plainChat } from '../../../../test/plain-chat.ts';
import { useWorld } from '../../../../test/world.ts';
import { createWidget } from '../actions/create-widget.ts';
import { rotateIdentitySecret } from './rotate-identity-secret.ts';

const world = useWorld();

async function aChat() {
  const shop = await world().aShop();
  const owner = shop.as([channelsRead, channelsManage]);
  const { siteKey, widgetId } = await createWidget(owner, plainChat);
  const { secret } = await rotateIdentitySecret(owner, widgetId, { keepOldHours: 0 });
  const post = async (path: string, payload: object | string, token?: string) => {
    const headers = {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(typeof payload === 'string' && { 'content-type': 'application/octet-stream' }),
    };
    const asked = { method: 'POST', url: `/api/widget/${path}`, headers, payload } as const;
    const answer = await world().app.http.inject(asked);
    return { status: answer.statusCode, body: answer.json() };
  };
  const visit = async (token: string | null, name?: string): Promise<string> => {
    const hash = createHmac('sha256', secret)
      .update(name ?? '')
      .digest('hex');
    const identity = name === undefined ? null : { identifier: name, hash };
    return (await post('visits', { siteKey, locale: 'en', token, identity })).body.token;
  };
  const upload = async (token: string): Promise<string> =>
    (await post('files?name=order.txt', 'my order', token)).body.fileId;
  const send = async (token: string, fileId: string) =>
    (await post('messages', { clientMessageId: v7(), text: '', fileIds: [fileId] }, token)).status;
  return { visit, upload, send };
}

it.each([
  { why: 'who is new here', isKnown: false },
  { why: 'who has a record already', isKnown: true },
])('lets a visitor $why send what they uploaded before they said who they are', async ({ isKnown }) => {
  const { visit, upload, send } = await aChat();
  if (isKnown) await visit(null, 'lin');
  const anonymous = await visit(null);
  const fileId = await upload(anonymous);
  const named = await visit(anonymous, 'lin');
  expect(await send(named, fileId)).toBe(200);
});

it('gives nobody what another person uploaded in the same browser', async () => {
  const { visit, upload, send } = await aChat();
  const lin = await visit(null, 'lin');
  const fileId = await upload(lin);
  const wang = await visit(lin, 'wang');
  expect(await send(wang, fileId)).toBe(404);
  expect(await send(lin, fileId)).toBe(200);
});

it('leaves what was sent already with whoever sent it', async () => {
  const { visit, upload, send } = await aChat();
  const anonymous = await visit(null);
  const fileId = await upload(anonymous);
  expect(await send(anonymous, fileId)).toBe(200);
  await visit(null, 'lin');
  const lin = await visit(anonymous, 'lin');
  expect(await send(lin, fileId)).toBe(404);
});
