import { alertGiven, alertNoticeWords, alertRings, saidFigure } from '@zhiyin/domain/insights';
import { actorsOf } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import { type DueKind, dueKind } from '#platform/due/due-kind.ts';
import { notify } from '#platform/notices/notify.ts';
import { metricOf } from '../goals/measure-goals.ts';
import { lockedAlert, type RingRow, type SetAlert } from './rows.ts';

/** What notices of alerts are about. */
export const alertSubjectKind = 'alert';

/** Tells of a ring when the quiet hours are over, unless it is over too, or somebody sees to it already. */
export const lateTelling: DueKind = dueKind('insights:tell-ring', {
  run: async (tx, { refId }) => {
    const ring = await waitingRing(tx, refId);
    const alert = ring && (await lockedAlert(tx, ring.alertId));
    const isSnoozed = (alert?.snoozedUntil ?? tx.system.now()) > tx.system.now();
    if (ring && alert?.isOn && !isSnoozed) await tellRing(tx, alert, ring);
    return undefined;
  },
});

/** Tells the owner of an alert that it rings, with its numbers if they may see the metric. */
export async function tellRing(tx: Tx, alert: SetAlert, ring: RingRow): Promise<void> {
  const { name, ownerId, alertId } = alert;
  const source = metricOf(tx, alert.metric);
  const owner = (await actorsOf(tx, [ownerId])).get(ownerId);
  const isSeen = source !== undefined && owner !== undefined && may({ ...tx, actor: owner }, source.may);
  const said = (value: number) => (source ? saidFigure({ ...source.metric, value }) : '');
  await notify(tx, [ownerId], {
    ...{ kind: alertRings, subjectKind: alertSubjectKind, subjectId: alertId },
    text: alertNoticeWords[isSeen ? sideOf(ring) : 'hidden'],
    values: isSeen ? { name, value: said(ring.value), reference: said(ring.reference ?? 0) } : { name },
  });
  await tx.db
    .updateTable('alertRings')
    .set({ toldAt: tx.system.now() })
    .where('workspaceId', '=', tx.workspaceId)
    .where('ringId', '=', ring.ringId)
    .execute();
}

/** Tells somebody that an alert is theirs now. */
export async function tellGiven(tx: Tx, { name, ownerId, alertId }: SetAlert): Promise<void> {
  await notify(tx, [ownerId], {
    ...{ kind: alertGiven, text: alertNoticeWords.given, values: { name } },
    ...{ subjectKind: alertSubjectKind, subjectId: alertId },
  });
}

function sideOf({ side }: RingRow): 'above' | 'below' {
  return side === 'above' ? 'above' : 'below';
}

async function waitingRing(tx: Tx, ringId: string): Promise<RingRow | undefined> {
  return tx.db
    .selectFrom('alertRings')
    .selectAll()
    .where('workspaceId', '=', tx.workspaceId)
    .where('ringId', '=', ringId)
    .where('toldAt', 'is', null)
    .where('acknowledgedAt', 'is', null)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}
