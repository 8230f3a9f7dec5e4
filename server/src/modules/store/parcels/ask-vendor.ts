import type { AskedParcel } from '@zhiyin/domain/store';
import type { Context } from '#platform/context.ts';
import { OutgoingFailure } from '#platform/outgoing/outgoing.ts';
import { Refusal } from '#platform/refusal.ts';
import { kindOf, lineTo, type TrackerRow } from './trackers/rows.ts';
import type { Came } from './trackers/vendor.ts';
import { vendors } from './trackers/vendors.ts';

/** Asks a tracker, outside of any transaction; that it cannot be reached is an answer as others are. */
export async function askVendor(
  { system }: Pick<Context, 'system'>,
  tracker: TrackerRow,
  verb: 'follow' | 'ask',
  asked: AskedParcel,
): Promise<Came> {
  try {
    return await vendors[kindOf(tracker)][verb](lineTo(system, tracker), asked);
  } catch (error) {
    // What was asked is not in it: its digits are nobody's business.
    if (error instanceof OutgoingFailure || error instanceof Refusal)
      return { kind: 'trouble', problem: 'unreachable', detail: error.message.slice(0, 200) };
    throw error;
  }
}
