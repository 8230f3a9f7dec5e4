import { useNavigate } from '@tanstack/react-router';
import { listTickets, ticketsRead, ticketFrameWords as words } from '@zhiyin/domain/tickets';
import { useMemo } from 'react';
import { call } from '#lib/call/call.ts';
import { useMay } from '#lib/session/session-context.ts';
import type { FindingSource } from '#ui/command/command-store.ts';
import { useFindingSource } from '#ui/command/use-commands.ts';
import { nameOf } from './name-of.ts';

const foundMax = 5;

/** Lets the palette find tickets by number or by words. */
export function TicketsEverywhere() {
  const mayRead = useMay()(ticketsRead);
  const navigate = useNavigate();
  const source = useMemo(
    (): FindingSource => ({
      id: 'tickets',
      group: words.tickets,
      find: async (typed, signal) => {
        if (!mayRead) return [];
        const { items } = await call(listTickets, {
          query: { search: typed.slice(0, 100), limit: foundMax },
          signal,
        });
        return items.map((ticket) => ({
          id: ticket.ticketId,
          label: ticket.title,
          hint: nameOf(ticket),
          icon: 'ticket',
          run: () => navigate({ to: '/tickets/$ticketId', params: { ticketId: ticket.ticketId } }),
        }));
      },
    }),
    [mayRead, navigate],
  );
  useFindingSource(source);
  return null;
}
