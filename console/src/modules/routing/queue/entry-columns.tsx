import { inboxReply } from '@zhiyin/domain/inbox';
import { type QueueEntry, routingWords as words } from '@zhiyin/domain/routing';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { PriorityMark, WaitClock } from '#modules/inbox';
import { useTeamNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import type { Column } from '#ui/table/column.ts';
import { useQueues } from '../data.ts';
import styles from '../routing.module.css';
import { useMoveUp } from './use-move-up.ts';

/** The columns of those who wait. */
export function useEntryColumns(): Column<QueueEntry>[] {
  const t = useSay();
  const teams = useTeamNames();
  const queueColumn = useQueueColumn();
  const nameOf = (entry: QueueEntry) => entry.customerName ?? t(words.anonymous);
  return [
    { key: 'place', title: t(words.place), width: '72px', align: 'end', cell: ({ place }) => place },
    {
      key: 'customer',
      title: t(words.customer),
      width: '120px',
      isTitle: true,
      cell: (entry) => <bdi>{nameOf(entry)}</bdi>,
    },
    {
      key: 'message',
      title: t(words.lastMessage),
      isWide: true,
      cell: ({ lastMessageText }) => <bdi className={styles['message']}>{lastMessageText}</bdi>,
    },
    {
      key: 'team',
      title: t(words.team),
      width: '120px',
      isWide: true,
      cell: ({ teamId }) => (teamId === null ? t(words.everybody) : teams.get(teamId)),
    },
    ...queueColumn,
    { key: 'priority', title: t(words.priority), width: '96px', isWide: true, cell: Urgency },
    { key: 'waits', title: t(words.waits), width: '112px', cell: ({ since }) => <WaitClock since={since} /> },
    {
      key: 'hands',
      title: t(words.handsCount),
      width: '112px',
      isWide: true,
      cell: ({ handsCount }) =>
        handsCount === 0 ? t(words.nobodyFree) : t(words.hands, { count: handsCount }),
    },
    {
      key: 'raise',
      title: t(words.raise),
      width: '64px',
      align: 'end',
      cell: (entry) => <MoveUp entry={entry} name={nameOf(entry)} />,
    },
  ];
}

/** Which queue somebody stands in; no column where the shop has none. */
function useQueueColumn(): Column<QueueEntry>[] {
  const t = useSay();
  const queues = new Map(useQueues().data?.items.map((one) => [one.queueId, one.definition.name]));
  if (queues.size === 0) return [];
  return [
    {
      key: 'queue',
      title: t(words.queueColumn),
      width: '128px',
      isWide: true,
      cell: ({ queueId, step, weight }) => (
        <>
          <bdi>{queues.get(queueId ?? '') ?? '—'}</bdi>
          <span className={styles['faint']}>
            {weight !== 1 && <> · {t(words.countsAs, { weight })}</>}
            {step > 0 && <> · {t(words.relaxed, { step })}</>}
          </span>
        </>
      ),
    },
  ];
}

function Urgency({ priority }: QueueEntry) {
  return <PriorityMark priority={priority} isWorded />;
}

function MoveUp({ entry, name }: { entry: QueueEntry; name: string }) {
  const t = useSay();
  const may = useMay();
  const moveUp = useMoveUp();
  if (!may(inboxReply) || entry.priority === 'urgent') return null;
  return (
    <IconButton icon="arrow-up" label={t(words.raiseOne, { name })} onClick={() => moveUp(entry, name)} />
  );
}
