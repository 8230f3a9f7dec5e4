import { expect, it } from 'vitest';
import { ModelWorld } from '../../test/model-world.ts';
import { VisitorChat } from './visitor-chat.ts';

const settings = { siteKey: 'k', locale: 'zh', notAccepted: 'not accepted' } as const;

/** A shop that gives each signed-in visitor a token of their own. */
function aShop() {
  const world = new ModelWorld();
  world.visit = ({ token, identity }) => {
    const { jwt } = Object(identity);
    if (jwt !== undefined) return { token: `token of ${jwt}`, customerId: jwt, isIdentified: true };
    return { token: token ?? 'token of anybody', customerId: token ?? 'anybody' };
  };
  const visitor = new VisitorChat(settings, world.open());
  return { world, visitor };
}

it('waits until all that is known of the visitor has been said', async () => {
  const { world, visitor } = aShop();
  visitor.lookAt(true, true);
  await world.clock.pass(100);
  expect(world.asked).toEqual([]);
  visitor.identify({ jwt: 'ann' });
  visitor.start();
  await world.clock.pass(100);
  expect([world.kept.get('token'), world.asked.filter((one) => one.startsWith('visits')).length]).toEqual([
    'token of ann',
    1,
  ]);
});

it('goes on as the same chat to see when the visitor says who they are, with what was to be sent', async () => {
  const { world, visitor } = aShop();
  visitor.lookAt(true, true);
  visitor.start();
  await world.clock.pass(100);
  const before = visitor.chat.value;
  world.network = 'down';
  before.send('unsent');
  await world.clock.pass(100);
  world.network = 'up';
  visitor.identify({ jwt: 'ann' });
  await world.clock.pass(5000);
  expect(visitor.chat.value).not.toBe(before);
  expect(world.desk.all.map((one) => one.text)).toEqual(['unsent']);
});

it.each([
  { why: 'somebody else signs in', leave: (visitor: VisitorChat) => visitor.identify({ jwt: 'ben' }) },
  { why: 'they sign out', leave: (visitor: VisitorChat) => visitor.reset() },
])('sends and shows nothing of one person when $why', async ({ leave }) => {
  const { world, visitor } = aShop();
  visitor.identify({ jwt: 'ann' });
  visitor.start();
  visitor.lookAt(true, true);
  await world.clock.pass(100);
  world.network = 'down';
  visitor.chat.value.send('the secret of Ann');
  visitor.chat.value.keepDraft('and more of it');
  await world.clock.pass(100);
  world.network = 'up';
  leave(visitor);
  await world.clock.pass(60_000);
  const { chat } = visitor;
  expect([world.desk.all, chat.value.draft(), chat.value.rows.value]).toEqual([[], '', []]);
  expect(world.kept.get('token')).not.toBe('token of ann');
  expect(chat.value.visit.look.value?.shopName).toBe('山隅茶事');
});
