import { ticketsFacts, ticketsManage, ticketsRead, ticketFrameWords as words } from '@zhiyin/domain/tickets';
import { later } from '#lib/later.tsx';
import { addCustomerSection } from '#modules/customers';
import { addConversationSection } from '#modules/inbox';
import { addFactNames, addRuleSubject } from '#modules/platform';
import { type ConsoleModule, page } from '#ui/shell/console-module.ts';
import { useMineCount } from './data.ts';
import { TicketsEverywhere } from './everywhere.tsx';
import { useFormThings, useStateThings, useTypeThings } from './rule-things.ts';
import { ticketPickers } from './ticket-pickers.ts';

addFactNames(ticketsFacts);
addRuleSubject({
  kind: 'ticket',
  pathOf: (ticketId) => `/tickets/${ticketId}`,
  fields: {
    ...{ type: 'ticket-type', state: 'ticket-state', assignee: 'member', team: 'team', tags: 'tags' },
    customer: 'customer',
  },
  pickers: ticketPickers,
  things: { 'ticket-type': useTypeThings, 'ticket-state': useStateThings, 'ticket-form': useFormThings },
  templates: async () => (await import('./rule-templates.ts')).ticketRuleTemplates,
});
addConversationSection({
  id: 'tickets.of-conversation',
  words: words.tickets,
  may: ticketsRead,
  Section: later(async () => (await import('./side/tickets-of-conversation.tsx')).TicketsOfConversation),
});
addCustomerSection({
  id: 'tickets.of-customer',
  words: words.tickets,
  may: ticketsRead,
  Section: later(async () => (await import('./side/tickets-of-customer.tsx')).TicketsOfCustomer),
});

export const tickets: ConsoleModule = {
  pages: [
    page({
      path: '/tickets',
      words: words.tickets,
      icon: 'ticket',
      wing: 'desk',
      may: ticketsRead,
      keys: 'g k',
      useWaiting: useMineCount,
      load: async () => (await import('./list/tickets-page.tsx')).TicketsPage,
    }),
    page({
      path: '/tickets/$ticketId',
      words: words.ticket,
      icon: 'ticket',
      wing: 'desk',
      may: ticketsRead,
      load: async () => (await import('./ticket/ticket-page.tsx')).TicketPage,
    }),
    page({
      path: '/settings/tickets',
      words: words.types,
      icon: 'ticket',
      wing: 'settings',
      section: 'work',
      may: ticketsManage,
      load: async () => (await import('./settings/types-page.tsx')).TypesPage,
    }),
  ],
  Everywhere: TicketsEverywhere,
};
