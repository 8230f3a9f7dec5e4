export { addTicketMark, addTicketSection } from './marks.tsx';
export { tickets } from './module.ts';
export { nameOf as ticketNameOf } from './name-of.ts';
export { useTicketAnswerFields, useTicketFields } from './ticket-fields.ts';
export { ticketPickers } from './ticket-pickers.ts';
