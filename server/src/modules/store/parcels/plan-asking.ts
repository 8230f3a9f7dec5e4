import { type AskedParcel, askedDigits, carrierOf, type ParcelProblem } from '@zhiyin/domain/store';
import { kindOf, type TrackerRow } from './trackers/rows.ts';
import { vendors } from './trackers/vendors.ts';

/** An order as far as whoever asks for its parcel must know it. */
interface OfOrder {
  readonly carrier: string | null;
  readonly receiverPhone: string | null;
}

/** Whom to ask for a parcel and with what, or why nobody can be asked. */
export type Asking =
  | { readonly tracker: TrackerRow; readonly asked: AskedParcel }
  | { readonly problem: Exclude<ParcelProblem, 'refused'>; readonly carrier: string | null };

/** The first tracker that follows this carrier, and what it must be told. Of several orders the first that says it counts. */
export function planAsking(
  trackers: readonly TrackerRow[],
  trackingNumber: string,
  orders: readonly OfOrder[],
): Asking {
  const called = orders.find(({ carrier }) => carrier !== null)?.carrier ?? null;
  if (trackers.length === 0) return { problem: 'no-tracker', carrier: called };
  const carrier = carrierOf(called, trackingNumber);
  const codes = trackers.map((tracker) => ({
    tracker,
    code: carrier && vendors[kindOf(tracker)].codeOf(carrier),
  }));
  const found = codes.find(({ code }) => code !== null);
  if (carrier === null || !found || found.code === null)
    return { problem: 'unknown-carrier', carrier: called };
  const digits = orders.map(({ receiverPhone }) => askedDigits(receiverPhone)).find((one) => one !== null);
  if (carrier.wantsPhone && digits === undefined) return { problem: 'needs-phone', carrier: called };
  const phone = carrier.wantsPhone ? (digits ?? '') : '';
  return { tracker: found.tracker, asked: { carrierCode: found.code, trackingNumber, phone } };
}
