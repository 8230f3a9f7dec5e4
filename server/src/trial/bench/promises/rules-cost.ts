import { setTimeout as pause } from 'node:timers/promises';
import { sendVisitorMessage } from '@zhiyin/domain/inbox';
import { RuleDefinition } from '@zhiyin/domain/kit';
import { createRule, publishRule, removeRule } from '@zhiyin/domain/platform';
import { v7 } from 'uuid';
import { type Latencies, openLatencies } from '../../latencies.ts';
import type { BenchShop } from '../bench-shop.ts';

const perSecond = 50;
const rulesCount = 200;
const visitorsCount = 10;

/** How long sending a message takes at 50 a second: in a shop without rules, and with 200 that are all looked at. */
export interface RulesCost {
  readonly rules: number;
  readonly without: Latencies;
  readonly withRules: Latencies;
}

/** Measures both one after the other, on the same shop; the rules are removed afterwards. */
export async function rulesCost(shop: BenchShop, seconds: number): Promise<RulesCost> {
  const visitors = await Promise.all(Array.from({ length: visitorsCount }, () => shop.newVisitor()));
  const send = async (index: number): Promise<void> => {
    const body = { clientMessageId: v7(), text: '你好，请问这件还有货吗？' };
    await visitors[index % visitors.length]?.(sendVisitorMessage, { body });
  };
  await paced(send, seconds);
  const without = await paced(send, seconds);
  const ruleIds = await publishAll(shop);
  const withRules = await paced(send, seconds);
  for (const ruleId of ruleIds) await shop.asAgent(removeRule, { params: { ruleId } });
  return { rules: rulesCount, without, withRules };
}

/** Rules that are set off by every message, ask something of it, and never find it. */
async function publishAll({ asAgent }: BenchShop): Promise<string[]> {
  const ruleIds: string[] = [];
  for (let number = 1; number <= rulesCount; number++) {
    const definition = RuleDefinition.parse({
      name: `bench ${number}`,
      subject: 'conversation',
      when: { facts: ['inbox.message-received'] },
      if: { field: 'customerText', operator: 'contains', value: `没有人说的话 ${number}` },
      steps: [{ action: 'inbox.set-priority', settings: { priority: 'high' } }],
    });
    const { ruleId, revision } = await asAgent(createRule, { body: { definition } });
    await asAgent(publishRule, { params: { ruleId }, body: { after: revision } });
    ruleIds.push(ruleId);
  }
  return ruleIds;
}

/** Sends at a steady pace, whatever the answers do; how long each took. */
async function paced(send: (index: number) => Promise<void>, seconds: number): Promise<Latencies> {
  const latencies = openLatencies();
  const sending: Promise<void>[] = [];
  const startedMs = performance.now();
  for (let index = 0; index < perSecond * seconds; index++) {
    await pause(Math.max(0, startedMs + (index * 1000) / perSecond - performance.now()));
    const sentMs = performance.now();
    sending.push(send(index).then(() => latencies.add(performance.now() - sentMs)));
  }
  await Promise.all(sending);
  return latencies;
}
