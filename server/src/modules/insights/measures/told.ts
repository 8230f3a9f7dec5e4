import { type Happening, happeningsOf, measuredFacts, onlineStretches } from '@zhiyin/domain/insights';
import { actorKinds } from '@zhiyin/domain/kit';
import { PresenceStatus, presenceChanged } from '@zhiyin/domain/people';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '#platform/context.ts';

interface Told {
  readonly subjectId: string;
  readonly kind: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly occurredAt: Date;
  readonly payload: unknown;
}

async function toldOf(
  tx: Tx,
  ids: readonly string[],
  kinds: readonly string[],
): Promise<Map<string, Told[]>> {
  const { rows } = await sql<Told>`
    select subject_id, kind, actor_kind, actor_id, occurred_at, payload from facts
    where workspace_id = ${tx.workspaceId} and subject_id = any(${[...ids]}::uuid[]) and position is not null
      and kind = any(${[...kinds]}::text[])
    order by subject_id, position
  `.execute(tx.db);
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

const Kind = z.enum(actorKinds);

/** What happened to some conversations, from the log. */
export async function storiesToMeasure(tx: Tx, ids: readonly string[]): Promise<Map<string, Happening[]>> {
  const told = await toldOf(tx, ids, measuredFacts);
  return new Map(
    [...told].map(([id, facts]) => [
      id,
      happeningsOf(facts.map((fact) => ({ ...fact, actorKind: Kind.parse(fact.actorKind) }))),
    ]),
  );
}

const Became = z.object({ to: PresenceStatus });
const online: readonly PresenceStatus[] = ['available', 'busy'];

/** When some members were online, from the log; until now if they are. Those who never were are left out. */
export async function onlineOf(tx: Tx, memberIds: readonly string[]) {
  const told = await toldOf(tx, memberIds, [presenceChanged.kind]);
  const now = tx.system.now().getTime();
  return new Map(
    [...told].map(([memberId, facts]) => {
      const changes = facts.map(({ occurredAt, payload }) => ({
        at: occurredAt.getTime(),
        isOnline: online.includes(Became.parse(payload).to),
      }));
      return [
        memberId,
        { stretches: onlineStretches(changes, now), isOnline: changes.at(-1)?.isOnline ?? false },
      ];
    }),
  );
}
