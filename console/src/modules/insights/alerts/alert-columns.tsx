import { type Alert, alertWords as words } from '@zhiyin/domain/insights';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import type { Column } from '#ui/table/column.ts';
import styles from './alerts.module.css';
import { useTermsSaid } from './said.ts';
import { StandingTag } from './standing-tag.tsx';

/** What the list of alerts shows of each. */
export function useAlertColumns(): Column<Alert>[] {
  const t = useSay();
  const members = useMemberNames();
  const said = useTermsSaid();
  return [
    {
      key: 'name',
      title: t(words.name),
      isTitle: true,
      cell: ({ name, shown }) => (
        <span className={styles['named']}>
          <bdi>{name}</bdi>
          <span className={styles['faint']}>{shown ? t(shown.name) : t(words.hidden)}</span>
        </span>
      ),
    },
    {
      key: 'standing',
      title: t(words.standing),
      width: '170px',
      cell: (alert) => <StandingTag alert={alert} />,
    },
    { key: 'looks', title: t(words.looks), isWide: true, cell: (alert) => said(alert) },
    {
      key: 'owner',
      title: t(words.owner),
      width: '130px',
      cell: ({ ownerId }) => <bdi>{members.get(ownerId) ?? t(words.someone)}</bdi>,
    },
    {
      key: 'lately',
      title: t(words.lately),
      align: 'end',
      width: '130px',
      isWide: true,
      cell: ({ ringsLately }) => t(words.times, { n: ringsLately }),
    },
  ];
}
