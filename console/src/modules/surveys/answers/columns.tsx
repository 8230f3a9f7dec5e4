import { type Ask, surveyPageWords as words } from '@zhiyin/domain/surveys';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from './answers.module.css';
import { SolvedTag, StateTag } from './ask-tags.tsx';
import { Stars } from './stars.tsx';

/** The columns of the list, and of its export. */
export function useAskColumns(): Column<Ask>[] {
  const t = useSay();
  return [
    {
      key: 'score',
      title: t(words.score),
      width: '110px',
      cell: ({ score, state }) => (state === 'answered' ? <Stars score={score} /> : null),
      plain: ({ score }) => score,
    },
    {
      key: 'comment',
      title: t(words.comment),
      isTitle: true,
      cell: (ask) => (
        <>
          <Comment ask={ask} />
          <span className={styles['onPhone']}>
            <Standing ask={ask} />
          </span>
        </>
      ),
      plain: ({ comment }) => comment,
    },
    solvedColumn(t),
    ...usePeopleColumns(),
    {
      key: 'when',
      title: t(words.when),
      width: '110px',
      align: 'end',
      cell: ({ answeredAt, askedAt }) => <TimeAgo moment={answeredAt ?? askedAt} />,
      plain: ({ answeredAt, askedAt }) => answeredAt ?? askedAt,
    },
  ];
}

function solvedColumn(t: Say): Column<Ask> {
  return {
    key: 'solved',
    title: t(words.solvedAsk),
    width: '190px',
    isWide: true,
    cell: (ask) => <Standing ask={ask} />,
    plain: ({ solved }) => (solved === null ? '' : t(solved ? words.solved : words.unsolved)),
  };
}

/** Who asked for help, and who gave it. */
function usePeopleColumns(): Column<Ask>[] {
  const t = useSay();
  const names = useMemberNames();
  const nameOf = (agentId: string | null) =>
    agentId === null ? t(words.nobody) : (names.get(agentId) ?? agentId.slice(-8));
  return [
    {
      key: 'customer',
      title: t(words.customer),
      width: '140px',
      isWide: true,
      cell: ({ customerName }) => <bdi>{customerName ?? t(words.anonymous)}</bdi>,
      plain: ({ customerName }) => customerName,
    },
    {
      key: 'agent',
      title: t(words.agent),
      width: '130px',
      isWide: true,
      cell: ({ agentId }) => nameOf(agentId),
      plain: ({ agentId }) => nameOf(agentId),
    },
  ];
}

/** Columns that only a file has. */
export function useExportColumns(): Column<Ask>[] {
  const t = useSay();
  const only = (key: string, title: string, plain: (ask: Ask) => string): Column<Ask> => ({
    key,
    title,
    plain,
    cell: () => null,
  });
  return [
    ...useAskColumns(),
    only('asked', t(words.askedWhen), ({ askedAt }) => askedAt),
    only('conversation', t(words.conversation), ({ conversationId }) => conversationId),
  ];
}

/** Whether it was solved, and what has become of it. */
function Standing({ ask }: { ask: Ask }) {
  return (
    <span className={styles['both']}>
      <SolvedTag solved={ask.solved} />
      <StateTag ask={ask} />
    </span>
  );
}

function Comment({ ask }: { ask: Ask }) {
  const t = useSay();
  if (ask.state !== 'answered') return <span className={styles['faint']}>{t(words.askedWhen)}</span>;
  if (ask.comment === '') return <span className={styles['faint']}>–</span>;
  return (
    <span className={styles['quote']}>
      <bdi>{ask.comment}</bdi>
    </span>
  );
}
