import type { FoundPromise } from '@zhiyin/domain/inbox';
import { expect, it } from 'vitest';
import { Offers, offersIn } from './offers.ts';

const text = '明天给您回电，尽快发货';
const at = '2026-11-18T04:00:00.000Z';
const found: FoundPromise[] = [
  { kind: 'call-back', dueAt: new Date(at), from: 0, to: 6 },
  { kind: 'ship', dueAt: null, from: 7, to: 11 },
];
const inText = (offers: Offers) => offersIn(text, found, offers.state().choices);

it('sends along what was confirmed, and offers the rest once more', () => {
  const offers = new Offers();
  const [call] = inText(offers);
  offers.choose(call?.key ?? '', 'confirmed', at);
  expect(offers.take(inText(offers), 'm1')).toEqual([
    { promise: 'call-back', said: '明天给您回电', dueAt: at },
  ]);
  expect(offers.state().sent).toMatchObject([{ promise: 'ship', dueAt: null, clientMessageId: 'm1' }]);
  expect(inText(offers).map(({ isConfirmed }) => isConfirmed)).toEqual([false, false]);
});

it('takes the time that its writer set, and leaves out what is none', () => {
  const offers = new Offers();
  const [call, ship] = inText(offers);
  offers.choose(ship?.key ?? '', 'confirmed', at);
  offers.choose(call?.key ?? '', 'dismissed', null);
  expect(inText(offers)).toMatchObject([{ promise: 'ship', dueAt: at, isConfirmed: true }]);
  expect(offers.take(inText(offers), 'm1')).toMatchObject([{ promise: 'ship', dueAt: at }]);
  expect(offers.state().sent).toEqual([]);
});

it('forgets a choice, and what was settled after it was sent', () => {
  const offers = new Offers();
  const [call] = inText(offers);
  offers.choose(call?.key ?? '', 'confirmed', at);
  offers.forget(call?.key ?? '');
  expect(offers.take(inText(offers), 'm1')).toEqual([]);
  expect(offers.state().sent).toHaveLength(2);
  offers.settle(call?.key ?? '');
  expect(offers.state().sent).toMatchObject([{ promise: 'ship' }]);
});
