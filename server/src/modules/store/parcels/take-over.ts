import { trackerKinds } from '@zhiyin/domain/store';
import { sql } from 'kysely';
import type { Tx } from '#platform/context.ts';
import { scheduleEach } from '#platform/due/schedule.ts';
import { followParcelKind } from './kinds.ts';
import { trackersInUse } from './trackers/rows.ts';
import { vendors } from './trackers/vendors.ts';

const dayMs = 24 * 3600_000;
/** What was asked for so lately has its next turn, and would be locked for being asked for again. */
const latelyMs = 30 * 60_000;
/** A parcel that is asked for by us is let be after so many days. */
export const followedDaysMax = 45;
const askedKinds = trackerKinds.filter((kind) => vendors[kind].askedEveryHours !== null);

/**
 * Has parcels asked for anew that a tracker follows which is not in use, or which tells nothing by itself: its turn may
 * have come while it was off, and another may know the carrier by now. Answers how many there were.
 */
export async function takeOver(tx: Tx, max: number): Promise<number> {
  if ((await trackersInUse(tx)).length === 0) return 0;
  const now = tx.system.now();
  const [since, lately] = [followedDaysMax * dayMs, latelyMs].map((ms) => new Date(now.getTime() - ms));
  const { rows } = await sql<{ parcelId: string }>`
    update tracked_parcels t set standing = 'asked'
    where t.workspace_id = ${tx.workspaceId} and t.standing = 'followed' and t.parcel_id in (
      select p.parcel_id from tracked_parcels p left join parcel_trackers k
        on k.workspace_id = p.workspace_id and k.tracker_id = p.tracker_id
      where p.workspace_id = ${tx.workspaceId} and p.standing = 'followed' and p.created_at > ${since}
        and (k.tracker_id is null or k.archived_at is not null
          or k.kind = any(${askedKinds}::text[]) and coalesce(p.asked_at < ${lately}, true))
      order by p.parcel_id limit ${max})
    returning t.parcel_id
  `.execute(tx.db);
  const ids = rows.map(({ parcelId }) => parcelId);
  await scheduleEach(tx, { kind: followParcelKind }, ids, now);
  return ids.length;
}
