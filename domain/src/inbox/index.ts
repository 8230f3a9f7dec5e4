export {
  AuthorKind,
  addNote,
  assignConversation,
  Conversation,
  ConversationState,
  closeConversation,
  getConversation,
  inboxEndpoints,
  listConversations,
  Message,
  messageCharactersMax,
  readThread,
  readVisitorThread,
  sendReply,
  sendVisitorMessage,
  Thread,
  VisitorConversation,
} from './contract.ts';
export {
  conversationAssigned,
  conversationClosed,
  conversationOpened,
  inboxFacts,
  messageReceived,
  noteAdded,
  replySent,
} from './facts.ts';
export {
  conversationsClosedMetric,
  conversationsOpenedMetric,
  firstResponseMedianMetric,
  firstResponseP90Metric,
  inboxMetrics,
  messagesReceivedMetric,
  resolutionMedianMetric,
} from './metrics.ts';
export {
  inboxAssign,
  inboxClose,
  inboxPermissions,
  inboxRead,
  inboxReadAll,
  inboxReply,
} from './permissions.ts';
export { inboxWords } from './words.ts';
