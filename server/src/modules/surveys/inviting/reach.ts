import type { CustomerClass, SurveyWay } from '@zhiyin/domain/surveys';
import { sql } from 'kysely';
import { preferredChannel } from '#modules/inbox';
import type { Tx } from '#platform/context.ts';

/** How a customer can be reached, and what they are to the shop. */
export interface Reachable {
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: 'zh' | 'en';
  readonly name: string | null;
  readonly customerClass: CustomerClass;
  /** True for a member of the shop who wrote as a customer. */
  readonly isOwn: boolean;
}

/** Whoever came first within so many days is new. */
const newDays = 30;

/** Who somebody is under any of their records; undefined when there is no such customer. */
export async function reachOf(tx: Tx, customerId: string): Promise<Reachable | undefined> {
  const newSince = new Date(tx.system.now().getTime() - newDays * 86_400_000);
  const { rows } = await sql<Omit<Reachable, 'locale'> & { locale: string }>`
    with own as (
      select record.* from customers record where record.workspace_id = ${tx.workspaceId} and record.person_id = (
        select person_id from customers
        where workspace_id = ${tx.workspaceId} and customer_id = ${customerId}))
    select person.email, person.phone, person.locale, person.name,
      case
        when exists (select from orders o where o.workspace_id = ${tx.workspaceId}
          and o.customer_id in (select customer_id from own)) then 'buyer'
        when (select min(created_at) from own) > ${newSince} then 'new'
        else 'returning'
      end as customer_class,
      exists (select from members m where m.workspace_id = ${tx.workspaceId} and m.removed_at is null
        and lower(m.email) in (select lower(own.email) from own where own.email is not null)) as is_own
    from own person where person.customer_id = person.person_id`.execute(tx.db);
  const [row] = rows;
  return row && { ...row, locale: row.locale === 'en' ? 'en' : 'zh' };
}

/** Where a customer is met on the spot. */
const chatChannels = ['widget', 'portal'];

/**
 * The ways of a survey with the one first that the customer asked to be reached by, where it is among them. What they
 * only use does not count: in which order customers are asked is the shop's to say.
 */
export async function orderedFor(
  tx: Tx,
  customerId: string,
  ways: readonly SurveyWay[],
): Promise<readonly SurveyWay[]> {
  const preferred = await preferredChannel(tx, customerId);
  if (!preferred || preferred.source === 'use') return ways;
  const first = channelWays.get(preferred.channel);
  return ways.toSorted((one, other) => Number(other === first) - Number(one === first));
}

const channelWays: ReadonlyMap<string, SurveyWay> = new Map([
  ['mail', 'mail'],
  ['portal', 'portal'],
  ['widget', 'chat'],
  ['sms', 'phone'],
]);

/** The first way of a survey that reaches the customer; null when none does. */
export function wayTo(
  ways: readonly SurveyWay[],
  { email, phone }: Pick<Reachable, 'email' | 'phone'>,
  channel: string | null,
): SurveyWay | null {
  const reaches: Readonly<Record<SurveyWay, boolean>> = {
    chat: channel !== null && chatChannels.includes(channel),
    mail: email !== null,
    portal: email !== null,
    phone: phone !== null,
  };
  return ways.find((way) => reaches[way]) ?? null;
}
