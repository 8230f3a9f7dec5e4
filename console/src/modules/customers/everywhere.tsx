import { useNavigate } from '@tanstack/react-router';
import { customersNavWords, customersRead, listCustomers } from '@zhiyin/domain/customers';
import { useMemo } from 'react';
import { call } from '#lib/call/call.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { FindingSource } from '#ui/command/command-store.ts';
import { useFindingSource } from '#ui/command/use-commands.ts';

const foundMax = 5;

/** Lets the palette find customers by name, e-mail or phone. */
export function CustomersEverywhere() {
  const t = useSay();
  const may = useMay();
  const navigate = useNavigate();
  const mayRead = may(customersRead);
  const source = useMemo(
    (): FindingSource => ({
      id: 'customers',
      group: customersNavWords.customers,
      find: async (typed, signal) => {
        if (!mayRead) return [];
        const { items } = await call(listCustomers, {
          query: { search: typed.slice(0, 100), limit: foundMax },
          signal,
        });
        return items.map(({ customerId, name, email, phone }) => ({
          id: customerId,
          label: name ?? t(customersNavWords.anonymous),
          hint: email ?? phone ?? '',
          icon: 'person',
          run: () => navigate({ to: '/customers/$customerId', params: { customerId } }),
        }));
      },
    }),
    [mayRead, navigate, t],
  );
  useFindingSource(source);
  return null;
}
