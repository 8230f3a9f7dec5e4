import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ModelWorld } from '../../test/model-world.ts';
import { Chat } from './chat.ts';

const settings = { siteKey: 'k', locale: 'zh', notAccepted: 'not accepted' } as const;

function openPage(world: ModelWorld): Chat {
  const chat = new Chat(settings, world.open());
  chat.start();
  return chat;
}

/** The conversation as it is on the screen. */
function shown(chat: Chat): string[] {
  return chat.rows.value.flatMap((row) =>
    row.kind === 'bubble' ? [`${row.text}${row.delivery ? ` (${row.delivery})` : ''}`] : [],
  );
}

it('asks nothing of the server until somebody looks', async () => {
  const world = new ModelWorld();
  const chat = openPage(world);
  await world.clock.pass(10_000);
  expect([chat.visit.token(), world.kept.size]).toEqual([null, 0]);
  chat.lookAt(true);
  await world.clock.pass(100);
  expect([chat.visit.token(), chat.visit.look.value?.shopName]).toEqual(['t1', '山隅茶事']);
});

it('says that a message is sent when the server has answered, and not before', async () => {
  const world = new ModelWorld();
  const chat = openPage(world);
  chat.lookAt(true);
  await world.clock.pass(100);
  expect([chat.send('  '), chat.send('在吗 ')]).toEqual([false, true]);
  expect(shown(chat)).toEqual(['在吗 (sending)']);
  await world.clock.pass(100);
  expect(shown(chat)).toEqual(['在吗 (sent)']);
});

it('hears an answer, and counts it as unread until it is looked at', async () => {
  const world = new ModelWorld();
  const chat = openPage(world);
  chat.lookAt(true);
  chat.send('hi');
  await world.clock.pass(100);
  chat.lookAt(false);
  world.answer('hello');
  await world.clock.pass(10);
  expect([shown(chat), chat.unread.value]).toEqual([['hi (sent)', 'hello'], 1]);
  chat.lookAt(true);
  expect(chat.unread.value).toBe(0);
  const again = openPage(world);
  await world.clock.pass(100);
  expect([shown(again), again.unread.value]).toEqual([['hi (sent)', 'hello'], 0]);
});

it('keeps what is written while nothing answers, says so, and sends it once something does', async () => {
  const world = new ModelWorld();
  world.network = 'down';
  const chat = openPage(world);
  chat.lookAt(true);
  chat.send('one');
  chat.send('two');
  await world.clock.pass(20_000);
  expect([shown(chat), chat.connection.value]).toEqual([['one (stuck)', 'two (sending)'], 'offline']);
  world.network = 'up';
  chat.setOnline(true);
  await world.clock.pass(100);
  expect([shown(chat), chat.connection.value]).toEqual([['one (sent)', 'two (sent)'], 'fine']);
});

it('shows a message once when its answer was lost and the page was loaded anew', async () => {
  const world = new ModelWorld();
  const before = openPage(world);
  before.lookAt(true);
  await world.clock.pass(100);
  world.network = 'cut';
  before.send('did it arrive?');
  await world.clock.pass(100);
  expect(world.desk.shown).toHaveLength(1);
  world.network = 'up';
  const after = openPage(world);
  expect(shown(after)).toEqual(['did it arrive? (sending)']);
  await world.clock.pass(100);
  expect([shown(after), world.desk.shown.length]).toEqual([['did it arrive? (sent)'], 1]);
  expect([...world.kept.keys()].filter((name) => name.startsWith('out:'))).toEqual([]);
});

it('begins a new visit when its token is refused, and loses nothing by it', async () => {
  const world = new ModelWorld();
  const chat = openPage(world);
  chat.lookAt(true);
  await world.clock.pass(100);
  world.token = 't2';
  world.breakSocket(4001);
  chat.send('still me');
  await world.clock.pass(5000);
  expect([chat.visit.token(), shown(chat)]).toEqual(['t2', ['still me (sent)']]);
});

it('keeps a draft over a reload', () => {
  const world = new ModelWorld();
  openPage(world).keepDraft('half a sent');
  expect(openPage(world).draft()).toBe('half a sent');
  openPage(world).keepDraft('');
  expect([...world.kept.keys()]).toEqual([]);
});

const acts = fc.array(
  fc.constantFrom('send', 'send', 'answer', 'down', 'cut', 'up', 'up', 'reload', 'break', 'pass', 'close'),
  { maxLength: 40 },
);

it('ends with both sides holding the same words once, whatever happened on the way', async () => {
  await fc.assert(
    fc.asyncProperty(acts, async (all) => {
      const world = new ModelWorld();
      let chat = openPage(world);
      chat.lookAt(true);
      const said: string[] = [];
      for (const act of all) {
        if (act === 'send' && chat.send(`message ${said.length}`)) said.push(`message ${said.length}`);
        if (act === 'answer') world.answer(`answer ${said.length}`);
        if (act === 'down' || act === 'cut' || act === 'up') world.network = act;
        if (act === 'break') world.breakSocket();
        if (act === 'close') world.desk.close();
        if (act === 'pass') await world.clock.pass(800);
        if (act !== 'reload') continue;
        chat.stop();
        chat = openPage(world);
        chat.lookAt(true);
      }
      world.network = 'up';
      await world.clock.pass(120_000);
      const stored = world.desk.all.filter((one) => one.authorKind === 'customer').map((one) => one.text);
      expect(stored).toEqual(said);
      const own = (text: string, isMine: boolean) => (isMine ? `${text} (sent)` : text);
      const now = world.desk.shown.map((one) => own(one.text, one.authorKind === 'customer'));
      expect(shown(chat).slice(-now.length || undefined)).toEqual(now);
      expect(new Set(chat.rows.value.map((row) => row.key)).size).toBe(chat.rows.value.length);
    }),
    { numRuns: 100 },
  );
});
