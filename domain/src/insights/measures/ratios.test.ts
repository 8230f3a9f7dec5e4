import { describe, expect, it } from 'vitest';
import { firstContactResolution } from './repeats.ts';
import { type Offered, type ServiceLevelConvention, serviceLevel } from './service-level.ts';
import {
  customerRetention,
  dsrScore,
  orderValuePerBuyer,
  type RatedOrder,
  refundRate,
  repurchaseRate,
} from './shop-ratios.ts';

const day = 86_400_000;
const order = (buyer: string, more: Partial<RatedOrder> = {}): RatedOrder => ({
  buyer,
  paidAt: 1,
  paid: 100,
  isRefunded: false,
  ...more,
});

describe('the service level', () => {
  const offered: Offered = { answeredInTime: 80, answered: 90, abandonedInTime: 4, abandoned: 10 };
  it.each<{ convention: ServiceLevelConvention; share: number }>([
    { convention: 'of-answered', share: 80 / 90 },
    { convention: 'of-offered', share: 80 / 100 },
    { convention: 'without-early', share: 80 / 96 },
    { convention: 'early-kept', share: 84 / 100 },
  ])('is $share by $convention', ({ convention, share }) => {
    expect(serviceLevel(convention, offered)).toBeCloseTo(share, 12);
  });

  it('is nothing of nobody', () => {
    const nobody = { answeredInTime: 0, answered: 0, abandonedInTime: 0, abandoned: 0 };
    expect(serviceLevel('of-offered', nobody)).toBeNull();
  });
});

describe('resolution at first contact', () => {
  const contact = (person: string, at: number, reason: string | null = 'late') => ({ person, reason, at });
  it.each([
    {
      why: 'the same matter on the seventh day',
      contacts: [contact('a', 0), contact('a', 7 * day)],
      share: 0.5,
    },
    { why: 'a moment later', contacts: [contact('a', 0), contact('a', 7 * day + 1)], share: 1 },
    { why: 'another matter', contacts: [contact('a', 0), contact('a', day, 'size')], share: 1 },
    { why: 'another customer', contacts: [contact('a', 0), contact('b', day)], share: 1 },
    {
      why: 'no reason is one matter',
      contacts: [contact('a', 0, null), contact('a', day, null)],
      share: 0.5,
    },
  ])('is $share: $why', ({ contacts, share }) => {
    expect(firstContactResolution(contacts, 7, 30 * day)).toBe(share);
  });

  it('leaves out what is not seven days old', () => {
    expect(firstContactResolution([contact('a', 0), contact('b', 5 * day)], 7, 8 * day)).toBe(1);
    expect(firstContactResolution([contact('a', 5 * day)], 7, 8 * day)).toBeNull();
  });
});

describe('ratios of a shop', () => {
  it('refund 25 of 237 orders as Taobao’s example does', () => {
    const orders = Array.from({ length: 237 }, (_, index) => order(`b${index}`, { isRefunded: index < 25 }));
    expect(refundRate(orders)).toBeCloseTo(0.10549, 5);
  });

  it('divide by buyers, and leave out what was never paid', () => {
    const orders = [order('a'), order('a', { paid: 50 }), order('b'), order('c', { paidAt: null })];
    expect(orderValuePerBuyer(orders)).toBe(125);
    expect(repurchaseRate(orders)).toBe(0.5);
    expect(refundRate([])).toBeNull();
  });

  it('count three ratings of a buyer in a month', () => {
    const rating = (month: string, score: number) => ({ buyer: 'a', month, score });
    const own = [5, 5, 5, 1].map((score) => rating('2026-10', score));
    expect(dsrScore([...own, rating('2026-11', 1)])).toBe(4);
  });

  it('keep customers: (E − N) ÷ S', () => {
    expect(customerRetention(200, 210, 30)).toBe(0.9);
    expect(customerRetention(0, 3, 3)).toBeNull();
  });
});
