import { ticketsWords } from '@zhiyin/domain/tickets';
import { recordsOf } from '#modules/customers';
import { allTeams, isActiveMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { invalidAt } from '#platform/refusal.ts';

/** @throws Refusal `invalid` when nobody of that id works in the shop. */
export async function requireColleague(tx: Tx, memberId: string, path = 'assigneeId'): Promise<void> {
  if (!(await isActiveMember(tx, memberId))) throw invalidAt(tx, path, ticketsWords.memberNotFound);
}

/** @throws Refusal `invalid` when there is no such team in use. */
export async function requireTeam(tx: Tx, teamId: string): Promise<void> {
  const isThere = (await allTeams(tx, false)).some((team) => team.teamId === teamId);
  if (!isThere) throw invalidAt(tx, 'teamId', ticketsWords.teamNotFound);
}

/** @throws Refusal `invalid` when there is no such customer. */
export async function requireCustomer(tx: Tx, customerId: string): Promise<void> {
  if ((await recordsOf(tx, customerId)).length === 0)
    throw invalidAt(tx, 'customerId', ticketsWords.customerNotFound);
}
