import {
  type FollowUp,
  followUpOutcomeWords,
  followUpReasonWords,
  followUpStateWords,
  carePageWords as words,
} from '@zhiyin/domain/care';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { Column } from '#ui/table/column.ts';
import styles from '../care.module.css';
import { DueMark, StateTag, useOwnerName } from '../shown.tsx';

/** The columns of the list, and of its export. */
export function useFollowUpColumns(): Column<FollowUp>[] {
  const t = useSay();
  return [
    {
      key: 'customer',
      title: t(words.customer),
      isTitle: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.anonymous)}</bdi>,
      plain: ({ customerName }) => customerName,
    },
    {
      key: 'reason',
      title: t(words.reason),
      width: '110px',
      cell: ({ reason }) => t(followUpReasonWords[reason]),
      plain: ({ reason }) => t(followUpReasonWords[reason]),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '110px',
      cell: (followUp) => <StateTag followUp={followUp} />,
      plain: ({ state }) => t(followUpStateWords[state]),
    },
    {
      key: 'due',
      title: t(words.due),
      width: '110px',
      cell: (followUp) => <DueMark followUp={followUp} />,
      plain: ({ dueAt }) => dueAt,
    },
    ...useWorkColumns(),
  ];
}

/** Whose it is, and what was done. */
function useWorkColumns(): Column<FollowUp>[] {
  const t = useSay();
  const ownerName = useOwnerName();
  return [
    {
      key: 'owner',
      title: t(words.owner),
      width: '130px',
      isWide: true,
      cell: ({ ownerId }) =>
        ownerId === null ? <span className={styles['faint']}>{ownerName(null)}</span> : ownerName(ownerId),
      plain: ({ ownerId }) => ownerName(ownerId),
    },
    {
      key: 'tries',
      title: t(words.tries),
      width: '80px',
      align: 'end',
      isWide: true,
      cell: ({ tries }) => tries,
      plain: ({ tries }) => tries,
    },
    {
      key: 'outcome',
      title: t(words.outcome),
      width: '160px',
      isWide: true,
      cell: ({ outcome }) =>
        outcome ? t(followUpOutcomeWords[outcome]) : <span className={styles['faint']}>–</span>,
      plain: ({ outcome }) => (outcome ? t(followUpOutcomeWords[outcome]) : ''),
    },
  ];
}

/** Columns that only a file has. */
export function useExportColumns(): Column<FollowUp>[] {
  const t = useSay();
  const only = (key: string, title: string, plain: (one: FollowUp) => string | number | null) => ({
    key,
    title,
    plain,
    cell: () => null,
  });
  return [
    ...useFollowUpColumns(),
    only('rating', t(words.rating), ({ rating }) => rating),
    only('comment', t(words.comment), ({ comment }) => comment),
    only('asked', t(words.askedAt), ({ askedAt }) => askedAt),
    only('ended', t(words.ended), ({ endedAt }) => endedAt),
    only('conversation', t(words.conversation), ({ conversationId }) => conversationId),
  ];
}
