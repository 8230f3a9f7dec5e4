import {
  type ParcelTracker,
  type TrackerKind,
  trackerKinds,
  trackerNames,
  trackerPageWords as words,
} from '@zhiyin/domain/store';
import { Button } from 'antd';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { useTrackers } from './data.ts';
import { TrackerLight } from './tracker-light.tsx';
import styles from './trackers.module.css';

interface Props {
  readonly onOpen: (trackerId: string) => void;
  readonly onConnect: (kind: TrackerKind) => void;
}

/** The services that know where parcels are, and those that can be connected. */
export function TrackersSection({ onOpen, onConnect }: Props) {
  const t = useSay();
  const trackers = useTrackers();
  return (
    <SetUpPart id="parcel-trackers" title={t(words.trackers)} hint={t(words.trackersHint)}>
      {trackers.isError && <PageError error={trackers.error} onRetry={trackers.refetch} />}
      {trackers.data && (
        <DataTable
          label={t(words.trackers)}
          columns={columnsOf(t)}
          rows={trackers.data.items}
          rowKey={({ trackerId }) => trackerId}
          onOpen={({ trackerId }) => onOpen(trackerId)}
          empty={<Empty icon="link" title={t(words.noTracker)} sentence={t(words.noTrackerHint)} />}
        />
      )}
      <div className={styles['verbs']}>
        {trackerKinds.map((kind) => (
          <Button key={kind} icon={<Icon name="plus" />} onClick={() => onConnect(kind)}>
            {t(words.connectTracker, { name: t(trackerNames[kind]) })}
          </Button>
        ))}
      </div>
    </SetUpPart>
  );
}

function columnsOf(t: Say): Column<ParcelTracker>[] {
  return [
    { key: 'name', title: t(words.trackerName), isTitle: true, cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'followed',
      title: t(words.trackerFollowed),
      width: '140px',
      cell: ({ followedCount }) => t(words.trackerFollowedSaid, { count: followedCount }),
    },
    {
      key: 'last',
      title: t(words.trackerLast),
      width: '140px',
      isWide: true,
      cell: ({ lastAt }) => (lastAt === null ? '–' : <TimeAgo moment={lastAt} />),
    },
    {
      key: 'state',
      title: t(words.trackerState),
      width: '140px',
      cell: (tracker) => <TrackerLight tracker={tracker} />,
    },
  ];
}
