import type { Ticket } from '@zhiyin/domain/tickets';
import { useMemo } from 'react';
import { useComments } from '../data.ts';

/** The customer of a ticket, with what both sides said to each other about it. */
export function useAddressee({ ticketId, customerId, customerName }: Ticket) {
  const items = useComments(ticketId).data?.items;
  return useMemo(() => {
    const said = (items ?? []).filter(({ visibility }) => visibility === 'customer');
    const last = said.findLastIndex(({ authorKind }) => authorKind === 'member');
    const asked = said.slice(last + 1).filter(({ authorKind }) => authorKind === 'customer');
    const ours = said.filter(({ authorKind }) => authorKind === 'member').slice(-10);
    return {
      customerId,
      customerName,
      customerText: asked.map(({ text }) => text).join('\n'),
      saidBefore: ours.map(({ text }) => text),
    };
  }, [items, customerId, customerName]);
}
