import {
  type AnalysisGround,
  analysisGrounds,
  type SurveyAnalysis,
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
  readonly analysis: Pick<SurveyAnalysis, 'by' | 'grounds' | 'differences'>;
  readonly onBy: (by: AnalysisGround) => void;
}

/** Beyond chance, as is usual: 1 in 20. */
const level = 0.05;

/** Each group against all others, with p corrected for how many tests were made. */
export function Differences({ analysis, onBy }: Props) {
  const { by, grounds, differences } = analysis;
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
        empty={<Nothing hasTests={differences.length > 0} grounds={grounds} />}
      />
    </Part>
  );
}

interface NothingProps {
  readonly hasTests: boolean;
  readonly grounds: readonly AnalysisGround[];
}

/** Nothing stands out, or there is nothing to compare; then what there would be. */
function Nothing({ hasTests, grounds }: NothingProps) {
  const t = useSay();
  if (hasTests) return <Empty icon="check" title={t(words.noneClear)} sentence={t(words.noneClearHint)} />;
  const others = grounds.map((ground) => t(groundWords[ground])).join(t(words.comma));
  const hint = grounds.length > 0 ? t(words.noDifferencesHint, { grounds: others }) : t(words.noGroundsHint);
  return <Empty icon="people" title={t(words.noDifferences)} sentence={hint} />;
}

const groundWords = {
  class: screenWords.byClass,
  channel: screenWords.byChannel,
  agent: screenWords.byAgent,
  team: words.byTeam,
  way: screenWords.byWayOf,
} as const;

function CompareBy({ by, onBy }: { by: AnalysisGround } & Pick<Props, 'onBy'>) {
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
