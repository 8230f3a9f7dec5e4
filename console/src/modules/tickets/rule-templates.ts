export { ticketRuleTemplates } from '@zhiyin/domain/tickets';
