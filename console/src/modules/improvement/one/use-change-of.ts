import type { ChangeFinding, FindingDetail } from '@zhiyin/domain/improvement';
import { useChange } from '../data.ts';
import { revisionToSend } from './revision-upon.ts';

type Seen = Pick<FindingDetail, 'findingId' | 'revision'>;

/** What the writes of this window were sent with, and came to, by finding; once the last one is through. */
const ownWrites = new Map<string, Promise<ReadonlyMap<number, number>>>();

/**
 * Writes a part of a finding. One write waits for the one before and goes on from what that came to: whoever is quick
 * is not told of a colleague who was quicker.
 */
export function useChangeOf(): (
  seen: Seen,
  change: Omit<ChangeFinding, 'revision'>,
) => Promise<FindingDetail> {
  const act = useChange();
  return ({ findingId, revision: seen }, change) => {
    const before = ownWrites.get(findingId) ?? Promise.resolve(new Map<number, number>());
    const written = before.then(async (own) => {
      const revision = revisionToSend(seen, own);
      const now = await act.mutateAsync({ params: { findingId }, body: { ...change, revision } });
      return { now, own: new Map([...own, [revision, now.revision]]) };
    });
    // Refused, it came to nothing.
    ownWrites.set(
      findingId,
      written.then(({ own }) => own).catch(() => before),
    );
    return written.then(({ now }) => now);
  };
}
