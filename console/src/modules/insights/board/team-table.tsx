import {
  type Board,
  type BoardFigure,
  type BoardTeam,
  boardFigures,
  boardWords as words,
} from '@zhiyin/domain/insights';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { Sort } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { sortedBy, sortValue } from '../figures/figure-part.ts';
import { countColumn, useFigureColumns } from './figure-columns.tsx';

interface Props {
  readonly board: Board;
  readonly onOpen: (figure: BoardFigure, team: BoardTeam) => void;
}

/** How each team stands. A conversation of no team counts for those of whoever has it. */
export function TeamTable({ board: { teams, shop }, onOpen }: Props) {
  const t = useSay();
  const format = useFormat();
  const [sort, setSort] = useState<Sort>({ by: 'name', isDescending: false });
  const figures = useFigureColumns<BoardTeam>(onOpen, shop.csat !== null);
  const placeOf = ({ name, figures: own }: BoardTeam) => {
    const figure = boardFigures.find((one) => one === sort.by);
    return figure ? sortValue(own, figure) : name;
  };
  return (
    <DataTable
      label={t(words.teams)}
      columns={[
        {
          key: 'name',
          title: t(words.team),
          isTitle: true,
          isSortable: true,
          cell: ({ name }) => <bdi>{name}</bdi>,
        },
        countColumn({ t, format, onOpen }, 'in-progress', false),
        ...figures,
      ]}
      rows={sortedBy(teams, placeOf, sort.isDescending)}
      rowKey={({ teamId }) => teamId}
      sort={sort}
      onSort={setSort}
      empty={null}
    />
  );
}
