import { conversationFields } from '@zhiyin/domain/inbox';
import { parseFilter, say } from '@zhiyin/domain/kit';
import { peopleWords } from '@zhiyin/domain/people';
import { groundWords } from '@zhiyin/domain/platform';
import { type QueueDefinition, type RoutingQueue, routingWords } from '@zhiyin/domain/routing';
import { allSkills, allTeams } from '#modules/people';
import type { Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** Refuses a queue that could not work: with a filter that says nothing, a team or a skill that is not in use. */
export async function checkQueue(
  tx: Tx,
  queues: readonly RoutingQueue[],
  queueId: string | null,
  definition: QueueDefinition,
): Promise<void> {
  const { name, filter, teamId, needs, overflow } = definition;
  requireGood(tx, filter, 'filter');
  for (const [index, one] of definition.advantages.entries())
    requireGood(tx, one.filter, `advantages.${index}.filter`);
  const isTaken = queues.some(
    (one) => one.queueId !== queueId && one.definition.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new Refusal('conflict', routingWords.queueNameTaken);
  const reached = overflow.flatMap(({ reach }) => (reach.kind === 'team' ? [reach.teamId] : []));
  const wanted = teamId === null ? reached : [teamId, ...reached];
  const teams = new Set(wanted.length > 0 ? (await allTeams(tx, false)).map((team) => team.teamId) : []);
  if (wanted.some((id) => !teams.has(id))) throw new Refusal('invalid', peopleWords.teamNotFound);
  const skills = new Set(needs.length > 0 ? (await allSkills(tx, false)).map((skill) => skill.skillId) : []);
  if (needs.some(({ skillId }) => !skills.has(skillId)))
    throw new Refusal('invalid', peopleWords.skillNotFound);
}

function requireGood(tx: Tx, filter: QueueDefinition['filter'], at: string): void {
  const parsed = parseFilter(conversationFields, filter);
  if (parsed.ok) return;
  const fields = parsed.problems.map(({ path, reason }) => ({
    path: path === '' ? at : `${at}.${path}`,
    message: say(reason, tx.locale),
  }));
  throw new Refusal('invalid', groundWords.invalid, {}, fields);
}
