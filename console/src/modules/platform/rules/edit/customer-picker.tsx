import { useQuery } from '@tanstack/react-query';
import { formBuilderWords as words } from '@zhiyin/domain/console';
import { searchFormSource } from '@zhiyin/domain/platform';
import { Select } from 'antd';
import { type ComponentProps, useDeferredValue, useEffect, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';

const params = { source: 'customer' };

/** One customer of a condition, searched by name. Whoever was chosen keeps the name though the search finds them not. */
export function CustomerPicker({ value, onChange, label, onNamed }: ComponentProps<ReferencePicker>) {
  const t = useSay();
  const [text, setText] = useState('');
  const searched = useDeferredValue(text);
  const found = useQuery(endpointQuery(searchFormSource, { params, query: { text: searched } }));
  const named = useQuery({
    ...endpointQuery(searchFormSource, { params, query: { ids: value ?? '' } }),
    enabled: value !== null,
  });
  const all = [...(named.data?.items ?? []), ...(found.data?.items ?? [])];
  const records = new Map(all.map((one) => [one.id, one]));
  const chosen = records.get(value ?? '');
  const name = chosen && t(chosen.name);
  // The sentence belongs to whoever holds the filter.
  useEffect(() => {
    if (value !== null && name) onNamed?.(value, name);
  }, [value, name, onNamed]);
  return (
    <Select<string>
      aria-label={label}
      placeholder={t(words.searchRecord)}
      value={value}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={found.isPending ? null : t(words.nothingFound)}
      options={[...records.values()].map((one) => ({ value: one.id, label: t(one.name) }))}
      style={{ minWidth: 160 }}
      onChange={onChange}
    />
  );
}
