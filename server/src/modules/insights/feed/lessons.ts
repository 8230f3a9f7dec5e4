import { dayAfter, firstSizeMin, type Interest, isSameStory } from '@zhiyin/domain/insights';
import type { Tx } from '#platform/context.ts';
import { knownMetrics } from '#platform/metrics/metric-source.ts';

/** Which number: of a metric the whole or one group. */
interface Which {
  readonly metric: string;
  readonly field: string | null;
  readonly group: string | null;
}

/** Whether nothing of a number is to be told. */
export type Off = (which: Which) => boolean;

type Story = Parameters<typeof isSameStory>[0];

/** What readers taught by judging insights; a judgement taken back has taught nothing. */
export interface Lessons {
  readonly isOff: Off;
  /** Whether a change is the same story as one that was said to be of no use. */
  readonly isDismissed: (change: Story) => boolean;
  readonly interestIn: (metric: string) => Interest;
}

/** Days for which “we knew that” quiets a number. */
const knownDays = 28;
/** How much dearer or cheaper one judgement makes a metric, and within which bounds. */
const [dearer, cheaper, least, most] = [1.25, 0.7, 0.1, 4] as const;

interface Judged extends Which {
  readonly why: string | null;
  readonly judgedAt: Date | null;
}

/** All that was judged so far, as what to do now. */
export async function lessons(tx: Tx): Promise<Lessons> {
  const rows = await tx.db
    .selectFrom('insights')
    .select(['metric', 'field', 'groupKey as group', 'direction', 'since'])
    .select(['verdict', 'why', 'size', 'judgedAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('verdict', 'is not', null)
    .orderBy('judgedAt', 'desc')
    .limit(5_000)
    .execute();
  const quietSince = tx.system.now().getTime() - knownDays * 86_400_000;
  const quiets = ({ why, judgedAt }: Judged) =>
    why === 'off' || (why === 'known' && (judgedAt?.getTime() ?? 0) > quietSince);
  const off = new Set(rows.filter(quiets).map(nameOf));
  const byMetric = Map.groupBy(rows, ({ metric }) => metric);
  const { registry } = knownMetrics.of(tx.system);
  const dismissed = rows
    .filter(({ verdict, why }) => verdict === 'not-useful' && why !== 'other')
    .map(({ metric, direction, since }) => ({ metric, direction: wayOf(direction), since }));
  return {
    isDismissed: (change) => dismissed.some((one) => isSameStory(one, change)),
    isOff: (which) => off.has(nameOf(which)),
    interestIn: (metric) => {
      const judged = byMetric.get(metric) ?? [];
      const unit = registry.get(metric)?.unit ?? 'number';
      const small = judged.filter(({ why }) => why === 'small').map(({ size }) => size * 1.01);
      return {
        sizeMin: Math.max(firstSizeMin(unit), ...small),
        weight: judged.reduce(
          (weight, { verdict }) => bounded(weight * (verdict === 'useful' ? dearer : cheaper)),
          1,
        ),
      };
    },
  };
}

function bounded(weight: number): number {
  return Math.min(most, Math.max(least, weight));
}

function nameOf({ metric, field, group }: Which): string {
  return JSON.stringify([metric, field, group]);
}

/** An insight of late that a change goes on from: the same number or story, posted within a month. */
export async function postedBefore(
  tx: Tx,
  change: Which & { readonly direction: 'up' | 'down'; readonly since: string },
): Promise<{ insightId: string; isJudged: boolean } | undefined> {
  const rows = await tx.db
    .selectFrom('insights')
    .select(['insightId', 'metric', 'field', 'groupKey as group', 'direction', 'since', 'verdict'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('metric', '=', change.metric)
    .where('since', '>=', dayAfter(change.since, -7))
    .orderBy('foundAt', 'desc')
    .orderBy('insightId')
    .execute();
  const row = rows.find((one) => isSameStory({ ...one, direction: wayOf(one.direction) }, change));
  return row && { insightId: row.insightId, isJudged: row.verdict !== null };
}

/** The way of a change as it is stored. */
export function wayOf(direction: string): 'up' | 'down' {
  return direction === 'up' ? 'up' : 'down';
}
