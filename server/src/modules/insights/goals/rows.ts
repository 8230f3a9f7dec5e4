import {
  boardReadColleagues,
  type GoalDraft,
  goalAims,
  goalBreakdowns,
  goalReasons,
  goalScopes,
  goalsManage,
} from '@zhiyin/domain/insights';
import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { type Context, may, type Tx } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';

/** A goal as it was set. */
export interface SetGoal extends GoalDraft {
  readonly goalId: string;
  readonly revision: number;
}

const columns = [
  'goalId',
  'name',
  'metric',
  'scope',
  'scopeId',
  'fromDay',
  'toDay',
  'aim',
  'target',
  'tolerance',
  'parentId',
  'breakdown',
  'revision',
] as const;

/** Those somebody may see: the shop's, their own and their teams'; whoever sees colleagues' figures, all. */
function isVisible(ctx: Context): Expression<SqlBool> {
  if (may(ctx, boardReadColleagues) || may(ctx, goalsManage)) return sql<SqlBool>`true`;
  const { id, teamIds } = ctx.actor;
  return sql<SqlBool>`(scope = 'shop' or (scope = 'member' and scope_id = ${id})
    or (scope = 'team' and scope_id = any(${[...teamIds]}::uuid[])))`;
}

/** The goals that the caller may see and that end after a day, the latest end first. */
export async function visibleGoals(tx: Tx, endingAfter: string): Promise<SetGoal[]> {
  const rows = await tx.db
    .selectFrom('goals')
    .select([...columns])
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .where('toDay', '>', endingAfter)
    .where(isVisible(tx))
    .orderBy('toDay', 'desc')
    .orderBy('goalId')
    .execute();
  return rows.map(read);
}

/** One that the caller may see. @throws Refusal `missing`. */
export async function findGoal(tx: Tx, goalId: string): Promise<SetGoal> {
  const row = await tx.db
    .selectFrom('goals')
    .select([...columns])
    .where('workspaceId', '=', tx.workspaceId)
    .where('goalId', '=', goalId)
    .where('archivedAt', 'is', null)
    .where(isVisible(tx))
    .executeTakeFirst();
  if (!row) throw new Refusal('missing', goalReasons.goalNotFound);
  return read(row);
}

interface Row {
  readonly goalId: string;
  readonly name: string;
  readonly metric: string;
  readonly scope: string;
  readonly scopeId: string | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly aim: string;
  readonly target: number;
  readonly tolerance: number;
  readonly parentId: string | null;
  readonly breakdown: string;
  readonly revision: number;
}

function read({ fromDay, toDay, ...row }: Row): SetGoal {
  return {
    ...row,
    from: fromDay,
    to: toDay,
    scope: z.enum(goalScopes).parse(row.scope),
    aim: z.enum(goalAims).parse(row.aim),
    breakdown: z.enum(goalBreakdowns).parse(row.breakdown),
  };
}
