import { expect, it } from 'vitest';
import { FakeClock } from '../../../test/fake-clock.ts';
import { Presence } from './presence.ts';

function aVisitor(conversationId: string | null = 'c0') {
  const clock = new FakeClock();
  const said: string[] = [];
  const world = { conversationId };
  const presence = new Presence({
    clock,
    say: ({ isTyping, isLooking }) =>
      void said.push([isLooking && 'looks', isTyping && 'types'].filter(Boolean).join(' ') || 'is away'),
    conversationId: () => world.conversationId,
  });
  return { presence, clock, said, world };
}

it('says every change, and again every ten seconds while anything is true', async () => {
  const { presence, clock, said } = aVisitor();
  presence.look(true);
  presence.look(true);
  await clock.pass(21_000);
  presence.look(false);
  await clock.pass(60_000);
  expect(said).toEqual(['looks', 'looks', 'looks', 'is away']);
});

it('types until the writer pauses, sends or takes everything back', async () => {
  const { presence, clock, said } = aVisitor();
  presence.type(true);
  await clock.pass(4_000);
  presence.type(true);
  await clock.pass(4_000);
  expect(said).toEqual(['types']);
  await clock.pass(2_000);
  expect(said).toEqual(['types', 'is away']);
  presence.type(true);
  presence.type(false);
  expect(said).toEqual(['types', 'is away', 'types', 'is away']);
});

it('tells nobody before there is a conversation, then what is true', () => {
  const { presence, said, world } = aVisitor(null);
  presence.look(true);
  expect(said).toEqual([]);
  world.conversationId = 'c1';
  presence.repeat();
  expect(said).toEqual(['looks']);
});

it('shows that the shop types until it writes, stops or falls silent', async () => {
  const { presence, clock } = aVisitor();
  const hear = (isTyping: boolean, conversationId = 'c0') => presence.hear({ conversationId, isTyping });
  hear(true, 'another');
  expect(presence.isShopTyping.value).toBe(false);
  hear(true);
  await clock.pass(10_000);
  hear(true);
  await clock.pass(10_000);
  expect(presence.isShopTyping.value).toBe(true);
  await clock.pass(5_000);
  expect(presence.isShopTyping.value).toBe(false);
  hear(true);
  presence.written();
  expect(presence.isShopTyping.value).toBe(false);
  hear(true);
  hear(false);
  expect(presence.isShopTyping.value).toBe(false);
});
