import {
  type KanoFeature,
  kanoKindWords,
  type Servqual,
  servqualWords,
  analysisWords as words,
} from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from './analysis.module.css';
import { Part } from './part.tsx';

type Dimension = Servqual['dimensions'][number];

/** What was expected of the service against what was found. */
export function ServqualPart({ servqual: { dimensions, unweighted, weighted } }: { servqual: Servqual }) {
  const t = useSay();
  const format = useFormat();
  const shown = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  const end = { align: 'end', width: '100px' } as const;
  const columns: Column<Dimension>[] = [
    { key: 'name', title: t(words.dimension), isTitle: true, cell: (one) => t(servqualWords[one.dimension]) },
    { key: 'n', title: t(words.answers), ...end, isWide: true, cell: ({ n }) => format.number(n) },
    { key: 'expected', title: t(words.expected), ...end, isWide: true, cell: (one) => shown(one.expected) },
    {
      key: 'perceived',
      title: t(words.perceived),
      ...end,
      isWide: true,
      cell: (one) => shown(one.perceived),
    },
    {
      ...{ key: 'gap', title: t(words.gap), align: 'end', width: '180px' },
      cell: ({ gap, interval }) => (
        <>
          {shown(gap)}{' '}
          {interval && (
            <span className={styles['faint']}>
              {t(words.between, { low: shown(interval.low), high: shown(interval.high) })}
            </span>
          )}
        </>
      ),
    },
    { key: 'weight', title: t(words.weight), ...end, width: '80px', cell: ({ weight }) => weight },
  ];
  return (
    <Part title={t(words.servqual)} hint={t(words.servqualHint)}>
      <p>{t(words.servqualWhole, { plain: shown(unweighted), weighted: shown(weighted) })}</p>
      <DataTable
        label={t(words.servqual)}
        columns={columns}
        rows={dimensions}
        rowKey={({ dimension }) => dimension}
        empty={null}
      />
    </Part>
  );
}

const kinds = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;

/** What each feature is to customers. */
export function KanoPart({ features }: { features: readonly KanoFeature[] }) {
  const t = useSay();
  const format = useFormat();
  const shown = (value: number | null) => (value === null ? '–' : format.number(value, 2));
  const end = { align: 'end', width: '90px' } as const;
  const columns: Column<KanoFeature>[] = [
    { key: 'feature', title: t(words.feature), isTitle: true, cell: ({ label }) => t(label) },
    { key: 'n', title: t(words.answers), ...end, isWide: true, cell: ({ n }) => format.number(n) },
    {
      ...{ key: 'kind', title: t(words.kind), width: '140px' },
      cell: ({ kind }) => (kind === null ? '–' : t(kanoKindWords[kind])),
    },
    ...kinds.map(
      (kind): Column<KanoFeature> => ({
        ...{ key: kind, title: t(kanoKindWords[kind]), align: 'end', isWide: true },
        cell: ({ counts }) => format.number(counts[kind]),
      }),
    ),
    { key: 'better', title: t(words.better), ...end, cell: ({ better }) => shown(better) },
    { key: 'worse', title: t(words.worse), ...end, cell: ({ worse }) => shown(worse) },
  ];
  return (
    <Part title={t(words.kano)} hint={t(words.kanoHint)}>
      <DataTable
        label={t(words.kano)}
        columns={columns}
        rows={features}
        rowKey={({ key }) => key}
        empty={null}
      />
    </Part>
  );
}
