import { useQuery } from '@tanstack/react-query';
import { formBuilderWords as words } from '@zhiyin/domain/console';
import { ReferenceSettings } from '@zhiyin/domain/kit';
import { searchFormSource } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { QuestionInputProps } from '../question-input-props.ts';
import { listOf } from './record-of.ts';

/** A record of the shop, searched by its name. What was chosen keeps its name though the search does not find it. */
export function ReferenceInput({ question, answer, onChange, labelId, describedBy }: QuestionInputProps) {
  const t = useSay();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text);
  const settings = ReferenceSettings.safeParse(question.settings).data;
  const source = settings?.source ?? '';
  const chosen = typeof answer === 'string' ? [answer] : listOf(answer);
  const params = { source };
  const found = useQuery({
    ...endpointQuery(searchFormSource, { params, query: { text: searched } }),
    enabled: source !== '',
  });
  const named = useQuery({
    ...endpointQuery(searchFormSource, { params, query: { ids: chosen.join(',') } }),
    enabled: source !== '' && chosen.length > 0,
  });
  if (!settings) return null;
  const records = new Map(
    [...(named.data?.items ?? []), ...(found.data?.items ?? [])].map((one) => [one.id, one]),
  );
  return (
    <Select
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      {...(settings.isMany && { mode: 'multiple' as const })}
      allowClear
      placeholder={t(words.searchRecord)}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={found.isPending ? null : t(words.nothingFound)}
      value={settings.isMany ? [...chosen] : chosen[0]}
      options={[...records.values()].map(({ id, name }) => ({ value: id, label: t(name) }))}
      onChange={(next: string | string[] | undefined) => onChange(next)}
    />
  );
}
