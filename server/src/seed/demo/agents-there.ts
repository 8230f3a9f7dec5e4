import { presenceChanged } from '@zhiyin/domain/people';
import type { Context } from '#platform/context.ts';
import type { PlannedAgent } from '../plan-conversations.ts';
import { openRandom } from '../random.ts';
import type { Row } from '../rows-of.ts';
import { numberFacts, setPosition, writeRows } from '../write-rows.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The demo shop's clock (Asia/Shanghai, no summer time) is ahead of UTC. */
const zoneMs = 8 * hourMs;

/**
 * Tells when agents were there on the past days: in their hours, a little early or late, with a pause at noon or in the
 * evening, and one day a week off. Today is left to them.
 */
export async function makeAgentsThere(
  ctx: Context,
  agents: readonly PlannedAgent[],
  days: number,
): Promise<void> {
  const random = openRandom(97);
  const today = Math.floor((ctx.system.now().getTime() + zoneMs) / dayMs) * dayMs - zoneMs;
  const facts: Row[] = [];
  for (const [index, { memberId, fromHour, toHour }] of agents.entries()) {
    for (let back = days; back >= 1; back--) {
      if ((back + index) % 7 === 0) continue;
      const day = today - back * dayMs;
      const late = (minutes: number): number => random.between(-minutes, minutes) * 60_000;
      const pause = day + ((fromHour + toHour) / 2) * hourMs + late(30);
      const way = [
        ['offline', 'available', day + fromHour * hourMs + late(8)],
        ['available', 'away', pause],
        ['away', 'available', pause + random.between(25, 50) * 60_000],
        ['available', 'offline', day + toHour * hourMs + late(15)],
      ] as const;
      for (const [from, to, at] of way) {
        const occurredAt = new Date(at);
        facts.push({
          workspace_id: ctx.workspaceId,
          fact_id: random.id(occurredAt),
          kind: presenceChanged.kind,
          subject_id: memberId,
          actor_kind: 'member',
          actor_id: memberId,
          occurred_at: occurredAt,
          payload: { memberId, from, to },
        });
      }
    }
  }
  facts.sort((a, b) => Number(a['occurred_at']) - Number(b['occurred_at']));
  const numbered = await numberFacts(ctx, facts);
  await writeRows(ctx, 'facts', numbered);
  await setPosition(ctx, Number(numbered.at(-1)?.['position'] ?? 0));
}
