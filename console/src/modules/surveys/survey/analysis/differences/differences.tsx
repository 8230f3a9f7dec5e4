import {
  type AnalysisGround,
  analysisGrounds,
  type GroupDifference,
  surveyScreenWords as screenWords,
  analysisWords as words,
} from '@zhiyin/domain/surveys';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Empty } from '#ui/page/empty.tsx';
import { DataTable } from '#ui/table/data-table.tsx';
import styles from '../analysis.module.css';
import { Part } from '../part.tsx';
import { type Correction, useDifferenceColumns } from './difference-columns.tsx';

interface Props {
  readonly differences: readonly GroupDifference[];
  readonly by: AnalysisGround;
  readonly onBy: (by: AnalysisGround) => void;
}

/** Beyond chance, as is usual: 1 in 20. */
const level = 0.05;

/** Each group against all others, with p corrected for how many tests were made. */
export function Differences({ differences, by, onBy }: Props) {
  const t = useSay();
  const [correction, setCorrection] = useState<Correction>('holm');
  const [shown, show] = useState<'clear' | 'all'>('clear');
  const columns = useDifferenceColumns(by, correction, level);
  const clear = differences.filter((one) => one[correction] < level);
  const rows = shown === 'clear' ? clear : differences;
  return (
    <Part
      title={t(words.differences)}
      hint={t(words.differencesHint)}
      acts={
        <>
          <CompareBy by={by} onBy={onBy} />
          <Select<Correction>
            aria-label={t(words.correction)}
            value={correction}
            options={[
              { value: 'holm', label: t(words.holm) },
              { value: 'discovery', label: t(words.discovery) },
            ]}
            className={styles['choice'] ?? ''}
            onChange={setCorrection}
          />
          <Segmented<'clear' | 'all'>
            aria-label={t(words.differences)}
            value={shown}
            options={[
              { value: 'clear', label: t(words.onlyClear, { count: clear.length }) },
              { value: 'all', label: t(words.allTests, { count: differences.length }) },
            ]}
            onChange={show}
          />
        </>
      }
    >
      <DataTable
        label={t(words.differences)}
        columns={columns}
        rows={rows}
        rowKey={({ key, of }) => `${key} ${of}`}
        empty={<Nothing hasTests={differences.length > 0} />}
      />
    </Part>
  );
}

function Nothing({ hasTests }: { hasTests: boolean }) {
  const t = useSay();
  return hasTests ? (
    <Empty icon="check" title={t(words.noneClear)} sentence={t(words.noneClearHint)} />
  ) : (
    <Empty icon="people" title={t(words.noDifferences)} sentence={t(words.noDifferencesHint)} />
  );
}

const groundWords = {
  class: screenWords.byClass,
  channel: screenWords.byChannel,
  agent: screenWords.byAgent,
  team: words.byTeam,
  way: screenWords.byWayOf,
} as const;

function CompareBy({ by, onBy }: Omit<Props, 'differences'>) {
  const t = useSay();
  return (
    <Select<AnalysisGround>
      aria-label={t(words.compareBy)}
      value={by}
      options={analysisGrounds.map((ground) => ({ value: ground, label: t(groundWords[ground]) }))}
      className={styles['choice'] ?? ''}
      onChange={onBy}
    />
  );
}
