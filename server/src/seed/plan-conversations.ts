import type { Locale } from '@zhiyin/domain/kit';
import { items, type Topic, topics } from './content.ts';
import type { Random } from './random.ts';

/** A customer of the plan. */
export interface PlannedCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdAt: Date;
}

/** A member who answers: their id and the working day in the shop's time, in hours. */
export interface PlannedAgent {
  readonly memberId: string;
  readonly teamId: string;
  readonly fromHour: number;
  readonly toHour: number;
}

export interface PlannedLine {
  readonly who: 'c' | 'a';
  readonly text: string;
  readonly at: Date;
}

export interface PlannedConversation {
  readonly conversationId: string;
  readonly customer: PlannedCustomer;
  readonly agent: PlannedAgent;
  readonly topic: Topic;
  readonly lines: readonly PlannedLine[];
  readonly isClosed: boolean;
  /** Whose team it was handled by; nobody's unless given. */
  readonly teamId?: string | null;
}

export interface Plan {
  readonly from: Date;
  readonly to: Date;
  /** Minutes that the shop's clock is ahead of UTC. */
  readonly zoneMinutes: number;
  readonly conversations: number;
  /** Least lines of a conversation; a topic is gone over again until it has as many. */
  readonly linesMin: number;
  /** What all of them are about; all kinds of matters unless given. */
  readonly reasonKey?: string;
}

/** The last hours are a little busier, so that somebody is waiting whenever one looks. */
const latelyHours = 8;
const latelyShare = 0.03;
const latelyMax = 60;

/** Share of a day's contacts by hour of the shop's day: quiet nights, a peak after lunch and one in the evening. */
const byHour = [1, 1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 9, 6, 7, 8, 8, 7, 6, 6, 8, 9, 8, 5, 2];

/**
 * Conversations that could have happened: customers write at all hours, most of them in the evening; agents answer in
 * their working hours only, so what comes at night waits for the morning.
 */
export function planConversations(
  random: Random,
  plan: Plan,
  customers: readonly PlannedCustomer[],
  agents: readonly PlannedAgent[],
): PlannedConversation[] {
  const lately = Math.min(latelyMax, Math.floor(plan.conversations * latelyShare));
  const begun = Math.max(plan.from.getTime(), plan.to.getTime() - latelyHours * 3_600_000);
  const today = { ...plan, from: new Date(begun) };
  const planned = Array.from({ length: plan.conversations }, (_, index) =>
    planOne(random, index < lately ? today : plan, customers, agents),
  );
  return planned.sort((a, b) => startOf(a) - startOf(b));
}

function planOne(
  random: Random,
  plan: Plan,
  customers: readonly PlannedCustomer[],
  agents: readonly PlannedAgent[],
): PlannedConversation {
  const customer = random.pick(customers);
  const topic = random.pick(weighted.filter((one) => (plan.reasonKey ?? one.reasonKey) === one.reasonKey));
  const opened = momentOfContact(random, plan, customer.createdAt);
  // Whoever is at work takes it; at night it waits for somebody.
  const atWork = agents.filter((one) => nextWorking(plan, one, opened).getTime() === opened.getTime());
  const agent = random.pick(atWork.length > 0 ? atWork : agents);
  const script = topic.lines[customer.locale];
  const values = {
    item: random.pick(items[customer.locale]),
    order: `A${random.between(10_000, 99_999)}`,
    phone: customer.phone ?? '13800138000',
    email: customer.email ?? 'accounts@example.com',
  };
  const lines: PlannedLine[] = [];
  let at = opened;
  for (let turn = 0; turn < Math.max(plan.linesMin, script.length); turn++) {
    const [who, text] = script[turn % script.length] ?? ['c', '…'];
    if (lines.length > 0) at = after(random, plan, agent, at, who);
    if (at > plan.to) break;
    lines.push({ who, text: fill(text, values), at });
  }
  const isClosed = at <= plan.to && plan.to.getTime() - at.getTime() > 2 * 3600_000;
  return { conversationId: random.id(opened), customer, agent, topic, lines, isClosed };
}

const weighted = topics.flatMap((topic) => Array.from({ length: topic.weight }, () => topic));

function startOf(conversation: PlannedConversation): number {
  return conversation.lines[0]?.at.getTime() ?? 0;
}

function momentOfContact(random: Random, plan: Plan, notBefore: Date): Date {
  const from = Math.max(plan.from.getTime(), notBefore.getTime());
  const day = from + random.next() * (plan.to.getTime() - from);
  const midnight = Math.floor((day + plan.zoneMinutes * 60_000) / 86_400_000) * 86_400_000;
  const hour = random.pick(byHour.flatMap((weight, index) => Array.from({ length: weight }, () => index)));
  const moment = midnight + hour * 3_600_000 + random.next() * 3_600_000 - plan.zoneMinutes * 60_000;
  // An hour of today that has not come yet was yesterday's; clamping would make a crowd come at one moment.
  const past = moment > plan.to.getTime() ? moment - 86_400_000 : moment;
  return new Date(past < from ? day : past);
}

function after(random: Random, plan: Plan, agent: PlannedAgent, at: Date, who: 'c' | 'a'): Date {
  const seconds = who === 'c' ? random.around(35, 0.9) : random.around(50, 0.8);
  const next = new Date(at.getTime() + Math.round(seconds * 1000));
  return who === 'a' ? nextWorking(plan, agent, next) : next;
}

/** The moment itself when the agent is at work then, else shortly after they next come in. */
export function nextWorking(plan: Pick<Plan, 'zoneMinutes'>, agent: PlannedAgent, at: Date): Date {
  const local = at.getTime() + plan.zoneMinutes * 60_000;
  const hour = (local % 86_400_000) / 3_600_000;
  if (hour >= agent.fromHour && hour < agent.toHour) return at;
  const midnight = local - (local % 86_400_000) + (hour >= agent.toHour ? 86_400_000 : 0);
  const settling = (at.getTime() % 900) * 1000;
  return new Date(midnight + agent.fromHour * 3_600_000 + settling - plan.zoneMinutes * 60_000);
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
