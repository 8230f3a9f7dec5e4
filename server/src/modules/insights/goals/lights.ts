import {
  type Goal,
  goalNoticeWords,
  goalTurned,
  saidFigure,
  tellableShare,
  todayIn,
  turnOf,
} from '@zhiyin/domain/insights';
import { z } from 'zod';
import { membersOfTeams } from '#modules/people';
import { systemActor, type Tx } from '#platform/context.ts';
import { nextAtNine } from '#platform/due/at-nine.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { scheduleOnce } from '#platform/due/schedule.ts';
import { notify } from '#platform/notices/notify.ts';
import { shopDay } from '../shop-day.ts';
import { measureGoals } from './measure-goals.ts';
import { visibleGoals } from './rows.ts';

/** What notices of goals are about. */
export const goalSubjectKind = 'goal';

/** Tells of goals whose light has changed, every morning at nine by the shop's clock. */
export const goalLights: DueKind = dueKind('insights:goal-lights', {
  run: async (tx) => {
    const { timeZone } = await shopDay(tx);
    const today = todayIn(timeZone, tx.system.now());
    const shop: Tx = { ...tx, actor: systemActor };
    const goals = await visibleGoals(shop, today.day);
    const running = goals.filter(({ from }) => from <= today.day);
    const told = await toldLights(tx);
    for (const goal of await measureGoals(shop, running, today)) {
      if (goal.elapsed >= tellableShare) await tellTurn(tx, goal, told.get(goal.goalId));
    }
    return goals.length === 0 ? undefined : { at: await nextAtNine(tx, 'day') };
  },
});

/** Sees to it that the shop's goals are looked at; what is due already stays as it is. */
export async function startLights(tx: Tx): Promise<void> {
  await scheduleOnce(tx, goalLights, tx.workspaceId, await nextAtNine(tx, 'day'));
}

const Light = z.enum(['green', 'amber', 'red']).nullable();

interface Told {
  readonly setBy: string | null;
  readonly toldStanding: z.infer<typeof Light>;
}

async function toldLights(tx: Tx): Promise<Map<string, Told>> {
  const rows = await tx.db
    .selectFrom('goals')
    .select(['goalId', 'setBy', 'toldStanding'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('archivedAt', 'is', null)
    .execute();
  return new Map(
    rows.map(({ goalId, setBy, toldStanding }) => [
      goalId,
      { setBy, toldStanding: Light.parse(toldStanding) },
    ]),
  );
}

async function tellTurn(tx: Tx, goal: Goal, told: Told | undefined): Promise<void> {
  const { goalId, name, shown, forecast, target } = goal;
  const turn = turnOf(goal.standing, told?.toldStanding ?? null);
  if (turn === null || shown === null || forecast === null) return;
  const said = (value: number) => saidFigure({ ...shown, value });
  const setBy = told?.setBy ?? null;
  await notify(tx, [...(await whomOf(tx, goal)), ...(setBy === null ? [] : [setBy])], {
    ...{ kind: goalTurned, subjectKind: goalSubjectKind, subjectId: goalId },
    text: goalNoticeWords[turn],
    values: { name, forecast: said(forecast), target: said(target) },
  });
  await tx.db
    .updateTable('goals')
    .set({ toldStanding: turn })
    .where('workspaceId', '=', tx.workspaceId)
    .where('goalId', '=', goalId)
    .execute();
}

/** Whose goal it is: a person, or everybody of a team; the shop's is of whoever set it. */
async function whomOf(tx: Tx, { scope, scopeId }: Goal): Promise<string[]> {
  if (scopeId === null || scope === 'shop') return [];
  return scope === 'member' ? [scopeId] : membersOfTeams(tx, [scopeId]);
}
