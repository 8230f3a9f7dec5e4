import { type Driver, quadrantWords, analysisWords as words } from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Column } from '#ui/table/column.ts';
import styles from '../analysis.module.css';
import { useQuestionName } from '../names.ts';

/** The columns of a table of drivers; shares are of what all drivers explain together. */
export function useDriverColumns(explained: number | null): Column<Driver>[] {
  const t = useSay();
  const format = useFormat();
  const nameOf = useQuestionName();
  const share = (part: number | null) =>
    part === null || !explained ? '–' : format.percent(part / explained, 0);
  const end = { align: 'end' } as const;
  return [
    { key: 'question', title: t(words.question), isTitle: true, cell: nameOf },
    {
      ...{ key: 'lmg', title: t(words.lmg), width: '150px', ...end },
      cell: ({ lmg, johnson }) => (
        <span className={styles['weighed']}>
          <i
            aria-hidden="true"
            style={{ width: `${(((lmg ?? johnson ?? 0) / (explained || 1)) * 60).toFixed(1)}px` }}
          />
          {share(lmg)}
        </span>
      ),
    },
    {
      ...{ key: 'johnson', title: t(words.johnson), width: '110px', isWide: true, ...end },
      cell: ({ johnson }) => share(johnson),
    },
    ...useFitColumns(),
    {
      ...{ key: 'performance', title: t(words.performance), width: '90px', isWide: true, ...end },
      cell: ({ performance }) => format.percent(performance, 0),
    },
    {
      ...{ key: 'quadrant', title: t(words.quadrant), width: '120px' },
      cell: ({ quadrant }) =>
        quadrant && (
          <StatusTag tone={quadrant === 'concentrate' ? 'amber' : quadrant === 'keep-up' ? 'jade' : 'ash'}>
            {t(quadrantWords[quadrant])}
          </StatusTag>
        ),
    },
  ];
}

/** How sure each driver's part is. */
function useFitColumns(): Column<Driver>[] {
  const t = useSay();
  const format = useFormat();
  return [
    {
      ...{ key: 'odds', title: t(words.odds), width: '170px', align: 'end', isWide: true },
      cell: ({ odds }) =>
        odds === null ? (
          '–'
        ) : (
          <span title={t(words.oddsHint)}>
            {format.number(odds.ratio, 2)}{' '}
            <span className={styles['faint']}>
              {format.number(odds.low, 2)}–{format.number(odds.high, 2)}
            </span>
          </span>
        ),
    },
    {
      ...{ key: 'inflation', title: t(words.inflation), width: '70px', align: 'end', isWide: true },
      cell: ({ inflation }) => (
        <span title={t(words.inflationHint)}>{inflation === null ? '–' : format.number(inflation, 1)}</span>
      ),
    },
  ];
}
