import type { RuleMoment } from '@zhiyin/domain/kit';
import {
  type ClaimContent,
  tellOrders as contract,
  storeLink,
  storeRead,
  storeWrite,
} from '@zhiyin/domain/store';
import { expect } from 'vitest';
import { transact } from '#platform/database/transact.ts';
import { writeClaims } from '../src/modules/store/claims/write-claims.ts';
import { linkOrder } from '../src/modules/store/links/link-order.ts';
import { tellOrders } from '../src/modules/store/orders/tell-orders.ts';
import { firingsOf, publish, write } from './rules.ts';
import { hour } from './taobao-desk.ts';
import type { TicketShop } from './ticket-desk.ts';
import type { World } from './world.ts';

/** What a program that tells of orders may do. */
export const rights = [storeWrite, storeRead, storeLink];

/** Orders and claims that a shop is told of. */
export function orderTelling(world: () => World, shop: () => TicketShop) {
  const at = (hours: number) => new Date(world().system.now().getTime() + hours * hour).toISOString();
  const later = async (hours: number) => {
    world().pass(hours * 3600);
    await world().settle();
  };

  function content(order: object) {
    const told = { platform: 'taobao', number: '9001', title: '龙井', ...order };
    return contract.body.parse({ orders: [told] }).orders;
  }

  async function told(order: object): Promise<string> {
    const { items } = await tellOrders(shop().as(rights), { orders: content(order) });
    return items[0]?.orderId ?? expect.fail('nothing written');
  }

  const aClaim = (claim: Partial<ClaimContent> = {}): ClaimContent => ({
    ...{ platform: 'taobao', claimNumber: '7001', number: '9001', lineNumber: null, kind: 'money' },
    ...{ state: 'asked', vendorState: 'WAIT_SELLER_AGREE', intervention: 'none', currency: 'CNY' },
    ...{ amount: 5900, reason: null, deadlineAt: at(48), isRefusable: true, pageUrl: null },
    ...{ askedAt: at(0), changedAt: at(0), ...claim },
  });
  const claimed = (claim: Partial<ClaimContent> = {}, isPast = false) =>
    transact(shop().asSystem(), (tx) => writeClaims(tx, [aClaim(claim)], isPast));

  /** An order of a customer who is talking with us. */
  async function aBuyer(order: object = {}) {
    const visitor = shop().asVisitor();
    const conversationId = await write(visitor);
    const orderId = await told({ state: 'paid', paidAt: at(0), ...order });
    await linkOrder(shop().as(rights), { orderId, customerId: visitor.actor.id });
    await world().settle();
    return { visitor, conversationId, orderId };
  }

  return { at, later, content, told, claimed, aBuyer };
}

/** A step of a rule: raises the order. */
export const note = { action: 'inbox.raise-order', settings: { text: '看一下订单', priority: 'high' } };

/** Rules about orders, and what they fired on. */
export function orderRules(shop: () => TicketShop) {
  const raising = (parts: { facts?: string[]; if?: unknown; around?: RuleMoment; steps?: (typeof note)[] }) =>
    publish(shop(), {
      facts: [],
      steps: parts.steps ?? [note],
      ...(parts.if !== undefined && { if: parts.if }),
      more: {
        subject: 'order',
        when: { facts: parts.facts ?? [], waitSeconds: 0, ...(parts.around && { around: parts.around }) },
      },
    });
  const nearing = (
    hours: number,
    condition: unknown = { field: 'claimState', operator: 'is', value: 'asked' },
  ) => raising({ around: { field: 'claimDeadline', seconds: -hours * 3600 }, if: condition });
  const unshipped = () =>
    raising({
      around: { field: 'paidAt', seconds: 48 * 3600 },
      if: { field: 'state', operator: 'is', value: 'paid' },
    });
  const firedOn = async () => (await firingsOf(shop())).map(({ subjectId }) => subjectId);
  return { raising, nearing, unshipped, firedOn };
}
