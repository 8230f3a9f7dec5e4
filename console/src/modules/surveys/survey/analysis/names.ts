import { channelName } from '@zhiyin/domain/channels';
import type { Text } from '@zhiyin/domain/kit';
import {
  type AnalysisGround,
  AnswerWay,
  answerWayWords,
  CustomerClass,
  customerClassWords,
  measures,
  measureWords,
  type RatedUnit,
} from '@zhiyin/domain/surveys';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames, useTeamNames } from '#modules/people';

interface Asked {
  readonly key: string;
  readonly label: Text;
}

/** A question as figures call it: by what it measures, else as it is asked. */
export function useQuestionName(): (asked: Asked) => string {
  const t = useSay();
  return ({ key, label }) => {
    const measure = measures.find((one) => one === key);
    return t(measure ? measureWords[measure] : label);
  };
}

/** What a group of answers is called. */
export function useGroupName(by: AnalysisGround): (of: string) => string {
  const t = useSay();
  const members = useMemberNames();
  const teams = useTeamNames();
  return (of) => {
    if (by === 'class') return t(customerClassWords[CustomerClass.parse(of)]);
    if (by === 'way') return t(answerWayWords[AnswerWay.parse(of)]);
    if (by === 'agent') return members.get(of) ?? of.slice(-8);
    if (by === 'team') return teams.get(of) ?? of.slice(-8);
    const name = channelName(of);
    return name ? t(name) : of;
  };
}

/** Writes a figure as its question is counted: a share, NPS points or a mean mark. */
export function useWriteRated(): (unit: RatedUnit, value: number | null) => string {
  const format = useFormat();
  return (unit, value) => {
    if (value === null) return '–';
    if (unit === 'share') return format.percent(value);
    return format.number(value, unit === 'points' ? 0 : 2);
  };
}
