import { type AnalysisGround, type GroupDifference, analysisWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from '../analysis.module.css';
import { useGroupName, useQuestionName, useWriteRated } from '../names.ts';

/** How p is corrected: against one false find, or for a share of them. */
export type Correction = 'holm' | 'discovery';

/** The columns of a table of differences: which group, in what, by how much, and how surely. */
export function useDifferenceColumns(
  by: AnalysisGround,
  correction: Correction,
  level: number,
): Column<GroupDifference>[] {
  const t = useSay();
  const nameOf = useGroupName(by);
  const askedOf = useQuestionName();
  return [
    {
      ...{ key: 'group', title: t(words.group), isTitle: true },
      cell: (one) => (
        <span className={styles['named']}>
          <bdi>{nameOf(one.of)}</bdi>
          <span className={styles['faint']}>{askedOf(one)}</span>
        </span>
      ),
    },
    ...useFigureColumns(),
    {
      ...{ key: 'p', title: t(words.p), width: '110px', align: 'end' },
      cell: (one) => <Chance one={one} correction={correction} level={level} />,
    },
  ];
}

function useFigureColumns(): Column<GroupDifference>[] {
  const t = useSay();
  const format = useFormat();
  const write = useWriteRated();
  const end = { align: 'end', isWide: true } as const;
  return [
    { key: 'n', title: t(words.answers), width: '90px', ...end, cell: ({ n }) => format.number(n) },
    { key: 'value', title: t(words.value), width: '90px', ...end, cell: (one) => write(one.unit, one.value) },
    {
      ...{ key: 'others', title: t(words.others), width: '90px', ...end },
      cell: ({ unit, others }) => write(unit, others),
    },
    {
      ...{ key: 'difference', title: t(words.difference), width: '190px', align: 'end' },
      cell: ({ unit, difference, low, high }) => (
        <>
          {difference > 0 && '+'}
          {write(unit, difference)}{' '}
          <span className={styles['faint']}>
            {t(words.between, { low: write(unit, low), high: write(unit, high) })}
          </span>
        </>
      ),
    },
  ];
}

function Chance({ one, correction, level }: { one: GroupDifference; correction: Correction; level: number }) {
  const t = useSay();
  const format = useFormat();
  const p = one[correction];
  return (
    <span className={styles['chance']}>
      {p < 0.001 ? '< 0.001' : format.number(p, 3)}
      {p < level && <StatusTag tone={one.difference > 0 ? 'jade' : 'amber'}>{t(words.clear)}</StatusTag>}
      {one.isThin && (
        <span title={t(words.thinHint)}>
          <StatusTag tone="ash">{t(words.thin)}</StatusTag>
        </span>
      )}
    </span>
  );
}
