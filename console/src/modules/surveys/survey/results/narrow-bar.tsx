import {
  type AnswerWay,
  answerWays,
  answerWayWords,
  exportSurveyResponses,
  type NonResponseGroup,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Button, Select } from 'antd';
import { address } from '#lib/call/address.ts';
import { takeFile } from '#lib/call/take-file.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { NarrowSelect } from '#ui/page/narrow-select.tsx';
import { Toolbar } from '#ui/page/toolbar.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import type { ResponseQuery } from '../data.ts';

/** What the answers are narrowed by; 0 days is all time. */
export interface Narrowing {
  readonly days: number;
  readonly way: AnswerWay | null;
  readonly show: 'all' | 'low' | 'leftOut';
  /** By what figures are weighted; null for as they are. */
  readonly weighBy: NonResponseGroup['by'] | null;
}

const groundWords = {
  class: words.byClass,
  channel: words.byChannel,
  agent: words.byAgent,
  way: words.byWayOf,
} as const;

interface Props {
  readonly surveyId: string;
  readonly value: Narrowing;
  readonly query: ResponseQuery;
  readonly onChange: (value: Narrowing) => void;
}

export function NarrowBar({ surveyId, value, query, onChange }: Props) {
  const t = useSay();
  const toast = useToast();
  const spans = [7, 30, 90].map((days) => ({ value: days, label: t(words.lastDays, { count: days }) }));
  const takeAway = () =>
    takeFile(address(exportSurveyResponses.path, { surveyId }, query), 'zhiyin-survey.csv').catch(
      toast.refuse,
    );
  return (
    <Toolbar
      label={t(words.answers)}
      actions={
        <Button icon={<Icon name="download" />} onClick={takeAway}>
          {t(words.exportCsv)}
        </Button>
      }
    >
      <Select
        aria-label={t(words.period)}
        value={value.days}
        options={[{ value: 0, label: t(words.always) }, ...spans]}
        style={{ width: 130 }}
        onChange={(days) => onChange({ ...value, days })}
      />
      <NarrowSelect
        label={t(words.way)}
        any={t(words.anyWay)}
        value={value.way}
        options={answerWays.map((way) => ({ value: way, label: t(answerWayWords[way]) }))}
        width={180}
        onChange={(way) => onChange({ ...value, way })}
      />
      <Select<Narrowing['show']>
        aria-label={t(words.answers)}
        value={value.show}
        options={[
          { value: 'all', label: t(words.anyScore) },
          { value: 'low', label: t(words.onlyLow) },
          { value: 'leftOut', label: t(words.onlyLeftOut) },
        ]}
        style={{ width: 130 }}
        onChange={(show) => onChange({ ...value, show })}
      />
      <WeighBy value={value.weighBy} onChange={(weighBy) => onChange({ ...value, weighBy })} />
    </Toolbar>
  );
}

interface WeighByProps {
  readonly value: Narrowing['weighBy'];
  readonly onChange: (value: Narrowing['weighBy']) => void;
}

/** Whether figures are weighted as customers were invited, and by what. */
function WeighBy({ value, onChange }: WeighByProps) {
  const t = useSay();
  return (
    <NarrowSelect
      label={t(words.weighBy)}
      any={t(words.notWeighted)}
      value={value}
      options={(['class', 'channel', 'agent', 'way'] as const).map((by) => ({
        value: by,
        label: t(words.weightedBy, { by: t(groundWords[by]) }),
      }))}
      width={190}
      onChange={(by) => onChange(by)}
    />
  );
}
