import {
  type Board,
  type BoardFigure,
  type BoardMember,
  boardFigures,
  boardWords as words,
} from '@zhiyin/domain/insights';
import { presenceWords } from '@zhiyin/domain/people';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import { Empty } from '#ui/page/empty.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column, Sort } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import type { Tone } from '#ui/theme/tokens.ts';
import { FigureButton } from '../figures/figure-button.tsx';
import { sortedBy, sortValue } from '../figures/figure-part.ts';
import styles from './board.module.css';
import { type Making, useFigureColumns } from './figure-columns.tsx';

const presences = ['available', 'busy', 'away', 'offline'] as const;
const tones: Record<BoardMember['presence'], Tone> = {
  available: 'jade',
  busy: 'amber',
  away: 'ash',
  offline: 'ash',
};

interface Props {
  readonly board: Board;
  readonly onOpen: (figure: BoardFigure, member: BoardMember) => void;
}

/** Who is there, what they have, and what they did today. */
export function MemberTable({ board: { members, shop }, onOpen }: Props) {
  const t = useSay();
  const [sort, setSort] = useState<Sort>({ by: 'presence', isDescending: false });
  const figures = useFigureColumns<BoardMember>(onOpen, shop.csat !== null);
  const own = useMemberColumns(onOpen);
  const rows = sortedBy(members, (member) => placeOf(member, sort.by), sort.isDescending);
  return (
    <DataTable
      label={t(words.agents)}
      columns={[...own, ...figures]}
      rows={rows}
      rowKey={({ memberId }) => memberId}
      sort={sort}
      onSort={setSort}
      empty={<Empty icon="people" title={t(words.nobodyHere)} sentence={t(words.nobodyHereHint)} />}
    />
  );
}

function placeOf({ name, presence, figures }: BoardMember, by: string): number | string | null {
  if (by === 'name') return name;
  // The first one there with the most to do comes first.
  if (by === 'presence') return presences.indexOf(presence) * 1000 - figures.inProgress;
  if (by === 'load') return figures.inProgress;
  const figure = boardFigures.find((one) => one === by);
  return figure ? sortValue(figures, figure) : null;
}

function useMemberColumns(onOpen: Props['onOpen']): Column<BoardMember>[] {
  const t = useSay();
  const format = useFormat();
  const names = { available: words.available, busy: words.busy, away: words.away, offline: words.offline };
  return [
    {
      key: 'name',
      title: t(words.agent),
      isTitle: true,
      isSortable: true,
      cell: ({ name, presence }) => (
        <span className={styles['named']}>
          <Avatar of="member" name={name} size={20} />
          <bdi>{name}</bdi>
          <i
            className={classNames(styles['dot'], styles['narrow'], styles[presence])}
            role="img"
            aria-label={t(names[presence])}
          />
        </span>
      ),
    },
    {
      key: 'presence',
      title: t(presenceWords.status),
      width: '84px',
      isWide: true,
      isSortable: false,
      cell: ({ presence }) => <StatusTag tone={tones[presence]}>{t(names[presence])}</StatusTag>,
    },
    loadColumn({ t, format, onOpen }),
  ];
}

/** How many they have, of how many they can have. */
function loadColumn({ t, format, onOpen }: Making<BoardMember>): Column<BoardMember> {
  return {
    key: 'load',
    title: t(words.load),
    align: 'end',
    isSortable: true,
    cell: (member) => {
      const { inProgress } = member.figures;
      const value = `${format.number(inProgress)} / ${format.number(member.capacity)}`;
      return (
        <FigureButton
          name={words.load}
          value={value}
          isEmpty={inProgress === 0}
          onOpen={() => onOpen('in-progress', member)}
        >
          {value}
        </FigureButton>
      );
    },
  };
}
