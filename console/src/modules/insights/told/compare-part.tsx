import { type ToldLine, toldExport, toldFigure, toldWords as words } from '@zhiyin/domain/insights';
import { useState } from 'react';
import { useLocale, useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { dayOf } from '#modules/platform';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { pagesOf } from '#ui/table/pages-of.ts';
import { BothFigures } from './both-figures.tsx';
import { CompareBar } from './compare-bar.tsx';
import { type Asked, useCompared } from './data.ts';
import { dayBehind, firstDays } from './days.ts';
import { LineDialog } from './line-dialog.tsx';
import styles from './told.module.css';

/** The platform's figures beside ours, day by day, of the shop or of each agent. */
export function ComparePart() {
  const t = useSay();
  const { timeZone } = useLocale();
  const [asked, setAsked] = useState<Asked>({
    export: 'sycm-reception',
    ...firstDays(dayOf(new Date(), timeZone)),
    of: 'shop',
    teamId: null,
  });
  const [open, setOpen] = useState<ToldLine | null>(null);
  const query = useCompared(asked, dayBehind(asked.last));
  const exports = query.data?.pages[0]?.exports ?? [];
  const columns = useColumns(asked);
  return (
    <>
      <CompareBar asked={asked} exports={exports} onChange={setAsked} />
      {query.isPending && <PageLoading rows={8} />}
      {query.isError && !query.data && <PageError error={query.error} onRetry={query.refetch} />}
      {query.data && (
        <>
          <p>{t(hasLike(asked) ? words.differsNote : words.noLike)}</p>
          <DataTable
            label={t(words.compare)}
            columns={columns}
            {...pagesOf<ToldLine>(query)}
            rowKey={({ rowId }) => rowId}
            onOpen={setOpen}
            empty={
              <Empty
                icon="chart"
                title={t(words.noRows)}
                sentence={t(asked.of === 'agents' ? words.noRowsAgents : words.noRowsHint)}
              />
            }
          />
        </>
      )}
      {open && <LineDialog of={asked.export} line={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function hasLike(asked: Asked): boolean {
  return toldExport(asked.export).figures.some(({ ours }) => ours !== null);
}

function useColumns(asked: Asked): Column<ToldLine>[] {
  const t = useSay();
  const names = useMemberNames();
  const figures = toldExport(asked.export).figures.filter(({ ours }) => ours !== null);
  const whose: Column<ToldLine> = {
    key: 'account',
    title: t(words.whose),
    cell: ({ account, memberId }) => (
      <>
        <bdi>{account}</bdi> {memberId === null ? t(words.unmatched) : <strong>{names.get(memberId)}</strong>}
      </>
    ),
  };
  return [
    {
      key: 'days',
      title: t(words.days),
      width: '190px',
      isTitle: true,
      cell: ({ from, to }) => <span className={styles['day']}>{from === to ? from : `${from} – ${to}`}</span>,
    },
    { key: 'shop', title: t(words.shop), isWide: true, cell: ({ shop }) => <bdi>{shop}</bdi> },
    ...(asked.of === 'agents' ? [whose] : []),
    ...figures.flatMap(({ key }): Column<ToldLine>[] => {
      const figure = toldFigure(asked.export, key);
      if (figure === undefined) return [];
      return [
        {
          key,
          title: t(figure.name),
          align: 'end',
          cell: ({ pairs }) => (
            <BothFigures figure={figure} pair={pairs.find((pair) => pair.figure === key)} />
          ),
        },
      ];
    }),
  ];
}
