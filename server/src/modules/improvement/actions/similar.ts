import {
  type Alike,
  FindingState,
  improvementRead,
  likenessOf,
  type SimilarFinding,
} from '@zhiyin/domain/improvement';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { findFinding } from '../queries.ts';

/** Findings that are compared, the latest; and most that are suggested. */
const [comparedMax, suggestedMax] = [500, 5];

interface Asked {
  readonly title: string;
  readonly reasonKey?: string | undefined;
  readonly metric?: string | undefined;
  readonly evidence?: string | undefined;
  readonly of?: string | undefined;
}

/** Findings that may be about the same, the likest first. @throws Refusal `missing` for one that is not there. */
export async function findSimilar(ctx: Context, asked: Asked): Promise<{ items: SimilarFinding[] }> {
  requirePermission(ctx, improvementRead);
  return look(ctx, async (tx) => {
    const known = await compared(tx);
    const one = asked.of === undefined ? null : await itself(tx, asked.of, known);
    const linked = asked.of === undefined ? new Set<string>() : await linkedTo(tx, asked.of);
    const evidence = [...(one?.evidence ?? []), ...(asked.evidence === undefined ? [] : [asked.evidence])];
    const alike: Alike = {
      title: asked.title === '' ? (one?.title ?? '') : asked.title,
      reasonKey: asked.reasonKey ?? one?.reasonKey ?? null,
      metric: asked.metric ?? one?.metric ?? null,
      evidence,
    };
    const found = known.flatMap((other) => {
      if (other.findingId === asked.of || linked.has(other.findingId)) return [];
      const likeness = likenessOf(alike, other);
      return likeness ? [{ ...other, ...likeness }] : [];
    });
    const likest = found.toSorted((a, b) => b.score - a.score).slice(0, suggestedMax);
    return {
      items: likest.map(({ findingId, title, state, because }) => ({
        ...{ findingId, title, state: FindingState.parse(state) },
        because: [...because],
      })),
    };
  });
}

interface Compared extends Alike {
  readonly findingId: string;
  readonly state: string;
}

const Refs = z.array(z.string());

/** The latest findings with what each is compared by, the latest first. */
async function compared(tx: Tx): Promise<Compared[]> {
  const rows = await tx.db
    .selectFrom('findings as f')
    .select([
      ...(['f.findingId', 'f.title', 'f.state', 'f.reasonKey'] as const),
      sql<string | null>`f.goal ->> 'metric'`.as('metric'),
      sql<unknown>`coalesce((select jsonb_agg(e.ref) from finding_evidence e where e.workspace_id = f.workspace_id
        and e.finding_id = f.finding_id and e.ref is not null), '[]')`.as('evidence'),
    ])
    .where('f.workspaceId', '=', tx.workspaceId)
    .orderBy('f.openedAt', 'desc')
    .orderBy('f.findingId', 'desc')
    .limit(comparedMax)
    .execute();
  return rows.map((row) => ({ ...row, evidence: Refs.parse(row.evidence) }));
}

/** An older one than those compared is compared by what it says alone. */
async function itself(tx: Tx, findingId: string, known: readonly Compared[]): Promise<Alike> {
  const one = known.find((other) => other.findingId === findingId);
  if (one) return one;
  const { title, reasonKey } = await findFinding(tx, findingId);
  return { title, reasonKey, metric: null, evidence: [] };
}

async function linkedTo(tx: Tx, findingId: string): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('similarFindings')
    .select(['findingId', 'otherId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where((either) => either.or([either('findingId', '=', findingId), either('otherId', '=', findingId)]))
    .execute();
  return new Set(rows.flatMap((row) => [row.findingId, row.otherId]));
}
