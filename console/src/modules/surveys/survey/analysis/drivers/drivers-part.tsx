import { type Drivers, analysisWords as words } from '@zhiyin/domain/surveys';
import { Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Banner } from '#ui/page/banner.tsx';
import { Empty } from '#ui/page/empty.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from '../analysis.module.css';
import { useQuestionName } from '../names.ts';
import { Part } from '../part.tsx';
import { useDriverColumns } from './driver-columns.tsx';
import { PlaneChart } from './plane-chart.tsx';

interface Props {
  readonly drivers: Drivers | null;
  readonly onOutcome: (key: string) => void;
}

/** What goes along with the outcome, how surely, and where to begin. */
export function DriversPart({ drivers, onOutcome }: Props) {
  const t = useSay();
  const format = useFormat();
  const nameOf = useQuestionName();
  const columns = useDriverColumns(drivers?.explained ?? null);
  if (drivers === null) {
    return (
      <Part title={t(words.drivers)} hint="">
        <Empty icon="chart" title={t(words.noDrivers)} sentence={t(words.noDriversHint)} />
      </Part>
    );
  }
  const { outcome, outcomes, n, explained } = drivers;
  const rows = drivers.drivers.toSorted((a, b) => (b.lmg ?? b.johnson ?? 0) - (a.lmg ?? a.johnson ?? 0));
  return (
    <Part
      title={t(words.drivers)}
      hint={t(words.driversHint, {
        name: nameOf(outcome),
        n: format.number(n),
        explained: explained === null ? '–' : format.percent(explained, 0),
      })}
      acts={
        <Select
          aria-label={t(words.outcome)}
          value={outcome.key}
          options={outcomes.map((one) => ({ value: one.key, label: nameOf(one) }))}
          className={styles['choice'] ?? ''}
          onChange={onOutcome}
        />
      }
    >
      <Warnings drivers={drivers} />
      <DataTable
        label={t(words.drivers)}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={<Empty icon="chart" title={t(words.noDrivers)} sentence={t(words.noDriversHint)} />}
      />
      <LeftOut drivers={drivers} />
      <PlaneChart drivers={rows} explained={explained} cross={drivers.cross} />
    </Part>
  );
}

/** What could not be told of the drivers, and which drivers it could not be told of. */
function LeftOut({ drivers: { drivers, unvarying } }: { drivers: Drivers }) {
  const t = useSay();
  const nameOf = useQuestionName();
  const hasNoOdds = drivers.length > 0 && drivers.every(({ odds }) => odds === null);
  return (
    <>
      {hasNoOdds && <p className={styles['faint']}>{t(words.noOdds)}</p>}
      {unvarying.length > 0 && (
        <p className={styles['faint']}>{t(words.unvarying, { names: unvarying.map(nameOf).join(', ') })}</p>
      )}
    </>
  );
}

function Warnings({ drivers: { warnings } }: { drivers: Drivers }) {
  const t = useSay();
  const said = {
    'few-answers': words.fewAnswers,
    'related-drivers': words.relatedDrivers,
    'copied-drivers': words.copiedDrivers,
  } as const;
  return warnings.map((warning) => (
    <Banner key={warning} tone="amber">
      {t(said[warning])}
    </Banner>
  ));
}
