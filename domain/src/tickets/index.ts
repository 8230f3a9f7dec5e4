export { ticketCalendarWords } from './calendar-words.ts';
export {
  addTicketItem,
  ChangeTicket,
  CreateTicket,
  changeTicket,
  changeTicketItem,
  changeTickets,
  commentTicket,
  createTicket,
  linkConversation,
  linkTicket,
  logTicketWork,
  MoveTicket,
  mergeTicket,
  moveTicket,
  splitTicket,
  unlogTicketWork,
  watchTicket,
} from './contract/handling.ts';
export {
  countTickets,
  getTicket,
  listSimilarTickets,
  listTicketComments,
  listTicketEvents,
  listTickets,
  Ticket,
  TicketQuery,
} from './contract/reading.ts';
export {
  type LinkKind,
  linkKinds,
  Quote,
  TicketAnswers,
  TicketComment,
  TicketEntry,
  TicketItem,
  TicketLink,
  TicketPriority,
  TicketType,
  TicketWork,
  ticketLimits,
} from './contract/shapes.ts';
export {
  changeTicketTemplate,
  changeTicketType,
  createTicketTemplate,
  createTicketType,
  deleteTicketTemplate,
  listTicketTemplates,
  listTicketTypes,
  TicketTemplate,
  TicketTemplateDraft,
  TicketTypeDraft,
} from './contract/types.ts';
export { CommentMessage, TicketVia } from './contract/via.ts';
export {
  commentVisitorTicket,
  getVisitorTicket,
  listOpenTicketTypes,
  listVisitorTickets,
  OpenType,
  openVisitorTicket,
  reopenVisitorTicket,
  VisitorTicket,
  type VisitorTicketPage,
} from './contract/visitor.ts';
export { listTicketWays, TicketWay } from './contract/ways.ts';
export {
  customerCommented,
  ticketAssigned,
  ticketChanged,
  ticketCommented,
  ticketConversationLinked,
  ticketCreated,
  ticketItemChanged,
  ticketLinked,
  ticketMerged,
  ticketMoved,
  ticketNoted,
  ticketOverdue,
  ticketSplit,
  ticketsFacts,
  ticketTagged,
  ticketTemplateChanged,
  ticketTypeChanged,
  ticketWatched,
  ticketWorkLogged,
} from './facts.ts';
export { demandableFields, ticketFields } from './fields.ts';
export { ticketFrameWords } from './frame-words.ts';
export { ticketHistoryWords } from './history-words.ts';
export {
  ticketBacklogAgeMetric,
  ticketBacklogMetric,
  ticketFirstResponseMetric,
  ticketReopenRateMetric,
  ticketResolutionMetric,
  ticketsCreatedMetric,
  ticketsSolvedMetric,
  ticketTimeSpentMetric,
} from './metrics.ts';
export { ticketNoticeKinds, ticketNotices, ticketNoticeTexts } from './notices.ts';
export { ticketPageWords } from './page-words.ts';
export {
  ticketsHandle,
  ticketsManage,
  ticketsPermissions,
  ticketsRead,
  ticketsReadAll,
} from './permissions.ts';
export { readyFlows } from './ready/flows.ts';
export { readyForms } from './ready/forms.ts';
export { readyTypes } from './ready/types.ts';
export { ticketRuleTemplates } from './rule-templates.ts';
export { likeness, likenessMin } from './similar.ts';
export { ticketWayWords } from './way-words.ts';
export { ticketsWords } from './words.ts';
