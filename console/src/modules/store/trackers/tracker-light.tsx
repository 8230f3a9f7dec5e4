import { type ParcelTracker, trackerPageWords as words } from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

const looks = {
  waiting: { tone: 'amber', word: words.trackerWaiting },
  well: { tone: 'jade', word: words.trackerWell },
  trouble: { tone: 'seal', word: words.trackerTrouble },
} as const;

/** How a parcel tracker stands. */
export function TrackerLight({ tracker }: { tracker: ParcelTracker }) {
  const t = useSay();
  if (tracker.archivedAt !== null) return <StatusTag tone="ash">{t(words.trackerOff)}</StatusTag>;
  const { tone, word } = looks[tracker.state];
  return <StatusTag tone={tone}>{t(word)}</StatusTag>;
}
