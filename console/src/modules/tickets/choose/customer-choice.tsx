import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { customersRead, getCustomer, listCustomers } from '@zhiyin/domain/customers';
import { ticketPageWords as words } from '@zhiyin/domain/tickets';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';

const offeredMax = 8;

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: string | null;
  readonly onChange: (customerId: string | null) => void;
}

/** Whom a ticket is for: somebody by name, e-mail or phone; those seen last before anything is typed. */
export function CustomerChoice({ label, id, value, onChange }: Props) {
  const t = useSay();
  const may = useMay()(customersRead);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim().slice(0, 100));
  const found = useQuery({
    ...endpointQuery(listCustomers, { query: { ...(search && { search }), limit: offeredMax } }),
    placeholderData: keepPreviousData,
    enabled: may,
  });
  const chosen = useQuery({
    ...endpointQuery(getCustomer, { params: { customerId: value ?? '' } }),
    enabled: may && value !== null,
  }).data;
  const people = new Map((found.data?.items ?? []).map((one) => [one.customerId, one]));
  if (value !== null && chosen) people.set(value, { ...chosen, customerId: value });
  return (
    <Select<string>
      {...(id && { id })}
      aria-label={label}
      placeholder={t(words.noCustomer)}
      allowClear
      disabled={!may}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={found.isPending ? null : t(words.nobodyFound)}
      options={[...people.values()].map(({ customerId, name, email, phone }) => ({
        value: customerId,
        label: [name ?? t(words.customer), email ?? phone].filter((part) => part).join(' · '),
      }))}
      onChange={(customerId) => onChange(customerId ?? null)}
    />
  );
}
