import { say, type Word } from '@zhiyin/domain/kit';
import { ticketsWords } from '@zhiyin/domain/tickets';
import { recordsOf } from '#modules/customers';
import { allTeams, isActiveMember } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** @throws Refusal `invalid` when nobody of that id works in the shop. */
export async function requireColleague(tx: Tx, memberId: string, path = 'assigneeId'): Promise<void> {
  if (!(await isActiveMember(tx, memberId))) throw invalid(tx, ticketsWords.memberNotFound, path);
}

/** @throws Refusal `invalid` when there is no such team in use. */
export async function requireTeam(tx: Tx, teamId: string): Promise<void> {
  const isThere = (await allTeams(tx, false)).some((team) => team.teamId === teamId);
  if (!isThere) throw invalid(tx, ticketsWords.teamNotFound, 'teamId');
}

/** @throws Refusal `invalid` when there is no such customer. */
export async function requireCustomer(tx: Tx, customerId: string): Promise<void> {
  if ((await recordsOf(tx, customerId)).length === 0)
    throw invalid(tx, ticketsWords.customerNotFound, 'customerId');
}

/** A request that names something that is not there, at the field that does. */
export function invalid(tx: Tx, word: Word, path: string): Refusal {
  return new Refusal('invalid', word, {}, [{ path, message: say(word, tx.locale) }]);
}
