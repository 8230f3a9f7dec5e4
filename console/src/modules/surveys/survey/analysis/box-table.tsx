import { type Boxes, analysisWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from './analysis.module.css';
import { useQuestionName } from './names.ts';
import { Part } from './part.tsx';

/** How many gave the best mark, one of the two best, one of the two worst. */
export function BoxTable({ boxes }: { boxes: readonly Boxes[] }) {
  const t = useSay();
  const format = useFormat();
  const nameOf = useQuestionName();
  const box = (key: 'top' | 'topTwo' | 'bottomTwo', title: string, isWide: boolean): Column<Boxes> => ({
    ...{ key, title, align: 'end', width: '150px', isWide },
    cell: ({ [key]: share }) =>
      share === null ? (
        '–'
      ) : (
        <>
          {format.percent(share.share, 0)}{' '}
          <span className={styles['faint']}>
            {format.percent(share.interval.low, 0)}–{format.percent(share.interval.high, 0)}
          </span>
        </>
      ),
  });
  const columns: Column<Boxes>[] = [
    { key: 'question', title: t(words.question), isTitle: true, cell: nameOf },
    {
      ...{ key: 'n', title: t(words.answers), align: 'end', width: '90px', isWide: true },
      cell: ({ n }) => format.number(n),
    },
    {
      ...{ key: 'mean', title: t(words.mean), align: 'end', width: '80px', isWide: true },
      cell: ({ mean }) => (mean === null ? '–' : format.number(mean, 2)),
    },
    box('top', t(words.topBox), true),
    box('topTwo', t(words.topTwo), false),
    box('bottomTwo', t(words.bottomTwo), false),
  ];
  return (
    <Part title={t(words.boxes)} hint={t(words.boxesHint)}>
      <DataTable
        label={t(words.boxes)}
        columns={columns}
        rows={boxes}
        rowKey={({ key }) => key}
        empty={null}
      />
    </Part>
  );
}
