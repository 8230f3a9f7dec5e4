import { presenceSeconds } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { PresenceStore } from './presence-store.ts';

const still = { isTyping: false, isLooking: false, isAnswering: false };
const heard = (who: string, signs: Partial<typeof still>) => ({
  ...{ conversationId: 'a', customerId: 'c', teamId: null, assigneeId: null },
  ...still,
  who,
  ...signs,
});

it('knows who is there until they leave', () => {
  const store = new PresenceStore();
  store.hear(heard('li', { isLooking: true }), 0);
  store.hear(heard('customer', { isTyping: true }), 0);
  expect(store.at('a').map((one) => one.who)).toEqual(['li', 'customer']);
  expect([...store.typing()]).toEqual(['a']);
  store.hear(heard('li', {}), 1000);
  expect(store.at('a').map((one) => one.who)).toEqual(['customer']);
});

it('forgets what is not said again in time', () => {
  const store = new PresenceStore();
  store.hear(heard('li', { isLooking: true }), 0);
  store.hear(heard('wu', { isLooking: true }), 8000);
  store.forget(presenceSeconds * 1000);
  expect(store.at('a').map((one) => one.who)).toEqual(['wu']);
});

it('wakes nobody when somebody only says again that they are there', () => {
  const store = new PresenceStore();
  let woken = 0;
  store.watch(() => woken++);
  store.hear(heard('li', { isLooking: true }), 0);
  store.hear(heard('li', { isLooking: true }), 9000);
  store.forget(20_000);
  expect([woken, store.at('a').length]).toEqual([1, 1]);
});

it('stops showing that somebody types once their message is there', () => {
  const store = new PresenceStore();
  store.hear(heard('customer', { isTyping: true, isLooking: true }), 0);
  store.stopTyping('a', 'customer');
  expect(store.at('a')).toMatchObject([{ isTyping: false, isLooking: true }]);
});
