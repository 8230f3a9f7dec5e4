import { channelName } from '@zhiyin/domain/channels';
import {
  AnswerWay,
  answerWayWords,
  CustomerClass,
  customerClassWords,
  type NonResponseGroup,
  type Survey,
  surveyScreenWords as words,
} from '@zhiyin/domain/surveys';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useMemberNames } from '#modules/people';
import { Empty } from '#ui/page/empty.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/data-table.tsx';
import { type ResponseQuery, useNonResponse } from '../data.ts';
import styles from '../survey.module.css';

type By = NonResponseGroup['by'];

/** How those who did not answer differ. */
export function NonResponse({ survey: { surveyId }, period }: { survey: Survey; period: ResponseQuery }) {
  const t = useSay();
  const [by, setBy] = useState<By>('class');
  const compared = useNonResponse(surveyId, by, period);
  const columns = useColumns();
  const options: { value: By; label: string }[] = [
    { value: 'class', label: t(words.byClass) },
    { value: 'channel', label: t(words.byChannel) },
    { value: 'agent', label: t(words.byAgent) },
    { value: 'way', label: t(words.byWayOf) },
  ];
  return (
    <details className={styles['more']}>
      <summary>{t(words.nonResponse)}</summary>
      <p className={styles['faint']}>{t(words.nonResponseHint)}</p>
      <div className={styles['scroll']}>
        <Segmented<By> aria-label={t(words.compareBy)} value={by} options={options} onChange={setBy} />
      </div>
      {compared.isPending && <PageLoading rows={3} />}
      {compared.isError && !compared.data && <PageError error={compared.error} onRetry={compared.refetch} />}
      {compared.data && (
        <DataTable
          label={t(words.nonResponse)}
          columns={columns}
          rows={compared.data.groups}
          rowKey={({ of }) => of}
          empty={<Empty icon="people" title={t(words.nothingOver)} sentence={t(words.nonResponseHint)} />}
        />
      )}
    </details>
  );
}

function useColumns(): Column<NonResponseGroup>[] {
  const t = useSay();
  const format = useFormat();
  const nameOf = useGroupName();
  const number = (
    key: string,
    title: string,
    cell: (group: NonResponseGroup) => string,
  ): Column<NonResponseGroup> => ({ key, title, width: '110px', align: 'end', cell });
  return [
    { key: 'of', title: t(words.group), isTitle: true, cell: nameOf },
    number('invited', t(words.invited), ({ invited }) => format.number(invited)),
    number('answered', t(words.answered), ({ answered }) => format.number(answered)),
    {
      key: 'rate',
      title: t(words.responseRate),
      width: '170px',
      align: 'end',
      cell: ({ rate, interval }) => (
        <>
          {rate === null ? '–' : format.percent(rate)}
          {interval && (
            <span className={styles['faint']}>
              {' '}
              {format.percent(interval.low, 0)}–{format.percent(interval.high, 0)}
            </span>
          )}
        </>
      ),
    },
    number('represented', t(words.represented), ({ represented: share }) =>
      share === null ? '–' : `${share > 0 ? '+' : ''}${format.percent(share)}`,
    ),
    number('weight', t(words.weight), ({ weight }) =>
      weight === null ? t(words.noWeight) : format.number(weight, 2),
    ),
  ];
}

/** What a group is called. */
function useGroupName(): (group: NonResponseGroup) => string {
  const t = useSay();
  const names = useMemberNames();
  return ({ by, of }) => {
    if (of === '') return '–';
    if (by === 'class') return t(customerClassWords[CustomerClass.parse(of)]);
    if (by === 'way') return t(answerWayWords[AnswerWay.parse(of)]);
    if (by === 'agent') return names.get(of) ?? of.slice(-8);
    const name = channelName(of);
    return name ? t(name) : of;
  };
}
