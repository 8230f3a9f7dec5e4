import {
  type AnalysisGround,
  type AnswerWay,
  answerWays,
  answerWayWords,
  exportSurveyAnalysis,
  surveyScreenWords as screenWords,
  analysisWords as words,
} from '@zhiyin/domain/surveys';
import { Button, Select } from 'antd';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { AnalysisQuery } from './data.ts';

/** What is analysed; 0 days is all time, no outcome the overall one, and no ground the first that has groups. */
export interface Asked {
  readonly days: number;
  readonly way: AnswerWay | null;
  readonly by: AnalysisGround | null;
  readonly outcome: string | null;
}

interface Props {
  readonly surveyId: string;
  readonly value: Asked;
  readonly query: AnalysisQuery;
  readonly onChange: (part: Partial<Asked>) => void;
}

export function AnalysisBar({ surveyId, value, query, onChange }: Props) {
  const t = useSay();
  const toast = useToast();
  const spans = [30, 90, 365].map((days) => ({
    value: days,
    label: t(screenWords.lastDays, { count: days }),
  }));
  const take = () =>
    takeFile(address(exportSurveyAnalysis.path, { surveyId }, query), 'zhiyin-survey-analysis.xlsx').catch(
      toast.refuse,
    );
  return (
    <Toolbar
      label={t(screenWords.analysis)}
      actions={
        <Button icon={<Icon name="download" />} onClick={take}>
          {t(words.exportXlsx)}
        </Button>
      }
    >
      <Select
        aria-label={t(screenWords.period)}
        value={value.days}
        options={[{ value: 0, label: t(screenWords.always) }, ...spans]}
        style={{ width: 130 }}
        onChange={(days) => onChange({ days })}
      />
      <NarrowSelect
        label={t(screenWords.way)}
        any={t(screenWords.anyWay)}
        value={value.way}
        options={answerWays.map((way) => ({ value: way, label: t(answerWayWords[way]) }))}
        width={180}
        onChange={(way) => onChange({ way })}
      />
    </Toolbar>
  );
}
