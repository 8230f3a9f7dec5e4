import { v7 } from 'uuid';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { knowCallers } from './callers.ts';
import { dialIn, type Line } from './line.ts';
import { useWorld } from './world.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);
let address = '';
beforeAll(async () => {
  address = await world().app.http.listen({ port: 0, host: '127.0.0.1' });
});

async function post(ctx: Context, path: string, payload: object): Promise<unknown> {
  const answer = await world().app.http.inject({
    method: 'POST',
    url: `/api${path}`,
    headers: callers.headersOf(ctx),
    payload,
  });
  expect([path, answer.statusCode, answer.statusCode === 200 ? '' : answer.body]).toEqual([path, 200, '']);
  return answer.json();
}

const message = (text: string): object => ({ clientMessageId: v7(), text });
const Sent = z.object({ conversation: z.object({ conversationId: z.uuid() }) });

it('a visitor’s line tells of their own conversation what their page needs, and nothing of the shop’s inside', async () => {
  const shop = await world().aShop();
  const [visitor, other] = [shop.asVisitor(), shop.asVisitor()];
  const agent = shop.asOwner();
  const lines = [
    dialIn(address, callers.headersOf(visitor)),
    dialIn(address, callers.headersOf(agent)),
  ] as const;
  await Promise.all(lines.map((line) => line.hear('welcome')));

  const { conversation } = Sent.parse(await post(visitor, '/widget/messages', message('hello')));
  await post(other, '/widget/messages', message('somebody else'));
  const path = `/conversations/${conversation.conversationId}`;
  await post(agent, `${path}/notes`, message('this one is difficult'));
  await post(agent, `${path}/replies`, message('good day'));
  await post(agent, `${path}/close`, {});

  const [theirs, ours] = lines;
  const last = 'inbox.conversation-closed';
  // Whoever reacts to the close, as the question at its end does, is told of behind it, sooner or later.
  const ofInbox = (line: Line) => line.facts().filter((one) => one.kind.startsWith('inbox.'));
  await expect.poll(() => ofInbox(ours).at(-1)?.kind).toBe(last);
  await expect.poll(() => ofInbox(theirs).at(-1)?.kind).toBe(last);
  expect(ofInbox(theirs).map((one) => one.kind)).toEqual([
    'inbox.conversation-opened',
    'inbox.message-received',
    'inbox.reply-sent',
    last,
  ]);
  expect(ours.facts().map((one) => one.kind)).toContain('inbox.note-added');
  const told = ofInbox(theirs).flatMap((one) => Object.keys(one.payload ?? {}));
  expect([...new Set(told)].toSorted()).toEqual(
    ['closedAt', 'conversationId', 'customerId', 'messageId', 'number', 'openedAt', 'sentAt'].toSorted(),
  );
  expect(ofInbox(theirs).map((one) => one.actor)).toEqual([
    { kind: 'visitor', id: visitor.actor.id },
    { kind: 'visitor', id: visitor.actor.id },
    { kind: 'member', id: null },
    { kind: 'member', id: null },
  ]);

  // What is paged instead of heard is the same.
  await world().settle();
  const paged = await world().app.http.inject({
    url: '/api/facts?after=0',
    headers: callers.headersOf(visitor),
  });
  await expect.poll(() => theirs.facts()).toEqual(paged.json().facts);
  for (const line of lines) line.socket.close();
});
