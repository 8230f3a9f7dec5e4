import { type Team, peoplePageWords as words } from '@zhiyin/domain/people';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { MenuAct } from '#ui/control/act-menu.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import { useMemberNames } from '../data.ts';
import styles from '../people.module.css';
import { RowMenu } from '../row-menu.tsx';
import { useKeepTeam } from './use-keep-team.ts';

interface Props {
  readonly mayManage: boolean;
  readonly onRename: (team: Team) => void;
  readonly onMembers: (team: Team) => void;
}

/** The columns of the list of teams. */
export function useTeamColumns(props: Props): Column<Team>[] {
  const t = useSay();
  const format = useFormat();
  const names = useMemberNames();
  const actsOf = useTeamActs(props);
  const inTeam = ({ memberIds }: Team) => memberIds.flatMap((memberId) => names.get(memberId) ?? []);
  return [
    {
      key: 'name',
      title: t(words.team),
      width: '26%',
      isTitle: true,
      cell: ({ name, archivedAt }) => <bdi className={archivedAt ? styles['gone'] : undefined}>{name}</bdi>,
    },
    {
      key: 'members',
      title: t(words.teamMembers),
      cell: (team) => inTeam(team).join(' · ') || <span className={styles['gone']}>{t(words.nobody)}</span>,
    },
    {
      key: 'created',
      title: t(words.created),
      width: '120px',
      isWide: true,
      cell: ({ createdAt }) => format.day(createdAt),
    },
    {
      key: 'state',
      title: t(words.state),
      width: '90px',
      isWide: true,
      cell: ({ archivedAt }) => (
        <StatusTag tone={archivedAt ? 'ash' : 'jade'}>
          {t(archivedAt ? words.archived : words.inUse)}
        </StatusTag>
      ),
    },
    {
      key: 'acts',
      title: t(words.acts),
      width: '64px',
      align: 'end',
      cell: (team) => <RowMenu name={team.name} acts={actsOf(team)} />,
    },
  ];
}

function useTeamActs({ mayManage, onRename, onMembers }: Props): (team: Team) => MenuAct[] {
  const t = useSay();
  const { archive, restore } = useKeepTeam();
  return (team) => {
    if (!mayManage) return [];
    if (team.archivedAt) return [{ label: t(words.restore), icon: 'undo', run: () => restore(team) }];
    return [
      { label: t(words.teamMembers), icon: 'people', run: () => onMembers(team) },
      { label: t(words.renameTeam), icon: 'edit', run: () => onRename(team) },
      { label: t(words.archive), icon: 'minus', run: () => archive(team) },
    ];
  };
}
