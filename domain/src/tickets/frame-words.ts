import { defineWords } from '../kit/words.ts';

/** What is said of tickets where their pages are not loaded yet. */
export const ticketFrameWords = defineWords('tickets-frame', {
  tickets: { zh: '工单', en: 'Tickets' },
  ticket: { zh: '工单', en: 'Ticket' },
  types: { zh: '工单类型', en: 'Ticket types' },
});
