import type { ChangeFinding, FindingDetail } from '@zhiyin/domain/improvement';
import { useChange } from '../data.ts';

type Seen = Pick<FindingDetail, 'findingId' | 'revision'>;

/** What the last write of this window came to, by finding; one that is on its way, too. */
const lastWrites = new Map<string, Promise<number>>();

/**
 * Writes a part of a finding. One write waits for the one before and goes on from what that came to: whoever is quick
 * is not told of a colleague who was quicker.
 */
export function useChangeOf(): (
  seen: Seen,
  change: Omit<ChangeFinding, 'revision'>,
) => Promise<FindingDetail> {
  const act = useChange();
  return ({ findingId, revision }, change) => {
    const before = lastWrites.get(findingId) ?? Promise.resolve(revision);
    const written = before.then((own) =>
      act.mutateAsync({
        params: { findingId },
        body: { ...change, revision: Math.max(own, revision) },
      }),
    );
    // Refused, it came to nothing: the next one is written upon what its writer saw.
    lastWrites.set(
      findingId,
      written.then((now) => now.revision).catch(() => 0),
    );
    return written;
  };
}
