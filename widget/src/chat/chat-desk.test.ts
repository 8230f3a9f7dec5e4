import { expect, it } from 'vitest';
import { ModelWorld } from '../../test/model-world.ts';
import { someLimits } from '../../test/shapes.ts';
import { Chat } from './chat.ts';
import type { WhoChange } from './visit/visit.ts';

const settings = { siteKey: 'k', locale: 'zh', notAccepted: 'not accepted' } as const;
const page = { url: 'https://shop.example/tea', title: 'Tea', referrer: '' };

async function aTalk(world = new ModelWorld()): Promise<{ world: ModelWorld; chat: Chat }> {
  const chat = new Chat({ ...settings, page }, world.open());
  chat.start();
  chat.lookAt(true);
  await world.clock.pass(100);
  chat.send('hello');
  await world.clock.pass(100);
  return { world, chat };
}

function deliveries(chat: Chat): (string | null)[] {
  return chat.rows.value.flatMap((row) => (row.kind === 'bubble' ? [row.delivery] : []));
}

it('shows that the shop has read, when it is told so and when it reads the thread', async () => {
  const { world, chat } = await aTalk();
  expect(deliveries(chat)).toEqual(['sent']);
  world.signal('inbox.read', { conversationId: 'c0', by: 'desk', number: 1 });
  expect(deliveries(chat)).toEqual(['read']);
  const again = new Chat(settings, world.open());
  world.desk.readByDesk();
  again.start();
  await world.clock.pass(100);
  expect(deliveries(again)).toEqual(['read']);
});

it('tells the shop what is seen, and not what only stands there', async () => {
  const { world, chat } = await aTalk();
  chat.lookAt(true, false);
  world.answer('hi');
  await world.clock.pass(100);
  expect([chat.unread.value, world.desk.customerRead]).toEqual([1, 0]);
  chat.lookAt(true, true);
  await world.clock.pass(100);
  expect([chat.unread.value, world.desk.customerRead]).toEqual([0, 2]);
});

it('counts nothing as unread that was read on another device', async () => {
  const { world, chat } = await aTalk();
  chat.lookAt(false);
  world.answer('hi');
  await world.clock.pass(100);
  expect(chat.unread.value).toBe(1);
  world.signal('inbox.read', { conversationId: 'c0', by: 'customer', number: 2 });
  expect(chat.unread.value).toBe(0);
});

it('lets the shop see the visitor type, and the visitor see the shop', async () => {
  const { world, chat } = await aTalk();
  const before = world.signals.length;
  chat.keepDraft('wha');
  expect(world.signals.slice(before)).toEqual([{ conversationId: 'c0', isTyping: true, isLooking: true }]);
  world.signal('inbox.at-conversation', { conversationId: 'c0', isTyping: true });
  expect(chat.presence.isShopTyping.value).toBe(true);
  world.answer('yes');
  await world.clock.pass(100);
  expect(chat.presence.isShopTyping.value).toBe(false);
});

it('sends files with the words, or alone, and once for all', async () => {
  const { world, chat } = await aTalk();
  chat.uploads.add([Object.assign(new Blob(['x']), { name: 'tin.png' })]);
  await world.clock.pass(100);
  expect(chat.send('')).toBe(true);
  expect(chat.send('')).toBe(false);
  world.network = 'cut';
  await world.clock.pass(2000);
  world.network = 'up';
  chat.setOnline(true);
  await world.clock.pass(100);
  expect(world.desk.all.map(({ text, files }) => [text, files.length])).toEqual([
    ['hello', 0],
    ['', 1],
  ]);
  expect(deliveries(chat)).toEqual(['sent', 'sent']);
});

it('refuses what the shop does not take before it is uploaded, in words of its own', async () => {
  const world = new ModelWorld();
  const kinds = [{ mediaTypes: ['image/png'], extensions: ['png'], bytesMax: 2, isPicture: true }];
  world.visit = () => ({ limits: { ...someLimits, files: { countMax: 2, kinds } } });
  const chat = new Chat({ ...settings, sayTrouble: ({ kind }) => `sorry: ${kind}` }, world.open());
  chat.lookAt(true);
  await world.clock.pass(100);
  const given = [{ type: 'image/png' }, { type: 'video/mp4' }, {}].map((one) => new Blob(['xxx'], one));
  expect(chat.uploads.add(given)).toBe(1);
  await world.clock.pass(100);
  expect(chat.uploads.items.value.map(({ refusal }) => refusal)).toEqual([
    'sorry: file-too-large',
    'sorry: file-type',
  ]);
  expect(world.asked.filter((one) => one.includes('widget/files'))).toEqual([]);
});

it('knows the place in the queue while the visitor waits and looks', async () => {
  const { world, chat } = await aTalk();
  world.place = 2;
  await world.clock.pass(15_000);
  expect(chat.queue.place.value?.place).toBe(2);
  world.answer('hi');
  await world.clock.pass(100);
  expect(chat.queue.place.value).toBeNull();
});

it('asks how it went when the conversation is over, and goes on with it when asked to', async () => {
  const { world, chat } = await aTalk();
  const at = new Date(0).toISOString();
  const moments = { askedAt: at, expiresAt: at, answerableUntil: at, answeredAt: null };
  world.asks = [{ askId: 'a', conversationId: 'c0', solved: null, score: null, comment: '', ...moments }];
  world.desk.close();
  world.announce('inbox.conversation-closed');
  await world.clock.pass(100);
  expect(chat.asks.open.value?.ask.askId).toBe('a');
  chat.goOn();
  chat.send('it still hurts');
  await world.clock.pass(100);
  chat.send('and more');
  await world.clock.pass(100);
  expect(new Set(world.desk.all.map((one) => one.conversationId))).toEqual(new Set(['c0']));
  expect(chat.isGoingOn.value).toBe(false);
});

it('begins a new conversation when nobody asked to go on with the old one', async () => {
  const { world, chat } = await aTalk();
  world.desk.close();
  world.announce('inbox.conversation-closed');
  await world.clock.pass(100);
  chat.send('something else');
  await world.clock.pass(100);
  expect(world.desk.all.map((one) => one.conversationId)).toEqual(['c0', 'c1']);
});

it('says which page the visitor is on: with the visit, when there is a record, and when it changes', async () => {
  const { world, chat } = await aTalk();
  const pages = () => world.asked.filter((one) => one.startsWith('pages'));
  expect(world.asked[0]).toContain('https://shop.example/tea');
  await world.clock.pass(5000);
  expect(pages()).toHaveLength(1);
  chat.cameTo({ ...page, url: 'https://shop.example/ware' });
  await world.clock.pass(5000);
  expect(pages()[1]).toContain('https://shop.example/ware');
});

it('is over when the visitor turns out to be somebody else, and keeps what was to be sent', async () => {
  const world = new ModelWorld();
  const changes: WhoChange[] = [];
  const chat = new Chat({ ...settings, onOther: (change) => void changes.push(change) }, world.open());
  chat.lookAt(true);
  await world.clock.pass(100);
  world.visit = ({ identity }) => (identity ? { customerId: 'ann', isIdentified: true } : {});
  chat.visit.identify({ jwt: 'ann' });
  chat.send('it is me');
  await world.clock.pass(100);
  chat.stop();
  expect(changes).toEqual(['named']);
  const next = new Chat({ ...settings, identity: { jwt: 'ann' } }, world.open());
  next.start();
  await world.clock.pass(100);
  expect(world.desk.all.map((one) => one.text)).toEqual(['it is me']);
});
