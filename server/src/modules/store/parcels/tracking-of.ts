import { askedAgainMinutes, type ParcelProblem, type ParcelTracking } from '@zhiyin/domain/store';
import type { Tx } from '#platform/context.ts';
import { type ParcelRow, routeOf, trackedOf } from './parcel-rows.ts';
import { planAsking } from './plan-asking.ts';
import { trackersInUse } from './trackers/rows.ts';

interface Parcel {
  readonly trackingNumber: string;
  readonly carrier: string | null;
}

interface OfOrder {
  readonly receiverPhone: string | null;
  readonly parcels: readonly Parcel[];
}

interface Tracked extends Parcel {
  readonly tracking: ParcelTracking;
}

/** The parcels of an order with how far they are, and why nobody knows. */
export async function withTracking(tx: Tx, { receiverPhone, parcels }: OfOrder): Promise<Tracked[]> {
  if (parcels.length === 0) return [];
  const trackers = await trackersInUse(tx);
  const numbers = parcels.map(({ trackingNumber }) => trackingNumber);
  const rows = await trackedOf(tx, numbers);
  return parcels.map((parcel) => {
    const { trackingNumber, carrier } = parcel;
    const plan = planAsking(trackers, trackingNumber, [{ carrier, receiverPhone }]);
    const problem = 'problem' in plan ? plan.problem : null;
    return { ...parcel, tracking: present(rows.get(trackingNumber) ?? null, problem) };
  });
}

/** A parcel as the API gives it. */
function present(row: ParcelRow | null, problem: ParcelProblem | null): ParcelTracking {
  if (row === null)
    return {
      ...{ state: null, stateAt: null, toldAt: null, problem, problemDetail: null, steps: [] },
      askableAt: problem === null ? new Date(0).toISOString() : null,
    };
  const { state, stateAt, steps } = routeOf(row);
  const isRefused = problem === null && row.standing === 'refused';
  return {
    ...{ state, stateAt },
    toldAt: row.toldAt?.toISOString() ?? null,
    askableAt: problem === null ? askableAt(row).toISOString() : null,
    problem: isRefused ? 'refused' : problem,
    problemDetail: isRefused ? row.standingDetail : null,
    steps: [...steps],
  };
}

/** When a tracker may be asked for it again. */
export function askableAt({ askedAt }: Pick<ParcelRow, 'askedAt'>): Date {
  return askedAt === null ? new Date(0) : new Date(askedAt.getTime() + askedAgainMinutes * 60_000);
}
