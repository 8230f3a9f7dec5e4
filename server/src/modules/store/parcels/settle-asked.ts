import type { Tx } from '#platform/context.ts';
import { changeParcel, holdParcel } from './parcel-rows.ts';
import { takeTold } from './take-told.ts';
import { noteTrouble, noteWell } from './trackers/heard.ts';
import type { TrackerRow } from './trackers/rows.ts';
import type { Came } from './trackers/vendor.ts';

/** Writes down what asking a tracker for a parcel came to. What was told of it meanwhile stays. */
export async function settleAsked(
  tx: Tx,
  parcelId: string,
  { trackerId }: Pick<TrackerRow, 'trackerId'>,
  came: Came,
): Promise<void> {
  if (came.kind === 'trouble') return noteTrouble(tx, trackerId, came.problem, came.detail);
  await noteWell(tx, trackerId);
  const row = await holdParcel(tx, { parcelId });
  if (!row) return;
  if (came.kind === 'refused') {
    if (row.standing !== 'over')
      await changeParcel(tx, parcelId, { standing: 'refused', standingDetail: came.detail, trackerId });
    return;
  }
  if (came.kind === 'told') await takeTold(tx, row, came.told);
}

/** From now on a tracker follows it, unless it has told already that it is over. */
export async function nowFollowed(tx: Tx, parcelId: string, trackerId: string): Promise<void> {
  const row = await holdParcel(tx, { parcelId });
  if (row?.standing === 'asked' || row?.standing === 'followed')
    await changeParcel(tx, parcelId, { standing: 'followed', standingDetail: null, trackerId });
}
