import { trackerKinds } from '@zhiyin/domain/store';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { useTrackers } from './data.ts';
import { TrackerScreen } from './tracker-screen.tsx';

interface Props {
  /** Of the page's address: whatever somebody typed there. */
  readonly trackerId: unknown;
  readonly kindKey: unknown;
  readonly onConnected: (trackerId: string) => void;
}

/** The tracker that the page's address names, or the form for one of the kind that it names. */
export function TrackerAsked({ trackerId, kindKey, onConnected }: Props) {
  const trackers = useTrackers();
  if (trackers.isPending) return <PageLoading />;
  if (!trackers.data) return <PageError error={trackers.error} onRetry={trackers.refetch} />;
  const tracker = trackers.data.items.find((one) => one.trackerId === trackerId) ?? null;
  const kind = tracker?.kind ?? trackerKinds.find((one) => one === kindKey) ?? trackerKinds[0];
  const key = tracker?.trackerId ?? `new ${kind}`;
  return <TrackerScreen key={key} tracker={tracker} kind={kind} onConnected={onConnected} />;
}
