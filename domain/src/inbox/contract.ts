import {
  changeCannedReply,
  createCannedReply,
  deleteCannedReply,
  listCannedReplies,
} from './contract/canned.ts';
import { listCannedUses, listOverusedCanned, showCannedUses } from './contract/canned-uses.ts';
import { listEvents } from './contract/events.ts';
import {
  addNote,
  assignConversation,
  closeConversation,
  readDeskSettings,
  reopenConversation,
  sendReply,
  setPriority,
  setReason,
  snoozeConversation,
  tagConversation,
  transferConversation,
} from './contract/handling.ts';
import { changeQuestions, listQuestions } from './contract/questions.ts';
import {
  countConversations,
  getConversation,
  listConversations,
  markRead,
  readThread,
  searchMessages,
} from './contract/reading.ts';
import { unmaskMessage } from './contract/sensitive.ts';
import { changeTag, createTag, deleteTag, listTags } from './contract/tags.ts';
import {
  listVisitorConversations,
  markVisitorRead,
  readVisitorThread,
  sendVisitorMessage,
} from './contract/visitor.ts';
import { changeWordList, listWordLists } from './contract/writing.ts';
import { chatImportEndpoints } from './imports/contract.ts';
import { letterEndpoints } from './letters/contract.ts';
import { outsideEndpoints } from './outside/contract.ts';
import { promiseEndpoints } from './promises/contract.ts';
import { secureFormEndpoints } from './sensitive/contract.ts';
import { stageEndpoints } from './stages/contract.ts';
import { wayEndpoints } from './ways/contract.ts';

export const inboxEndpoints = [
  listConversations,
  countConversations,
  getConversation,
  readThread,
  listEvents,
  markRead,
  searchMessages,
  unmaskMessage,
  listWordLists,
  changeWordList,
  listCannedUses,
  listOverusedCanned,
  showCannedUses,
  listQuestions,
  changeQuestions,
  sendReply,
  addNote,
  assignConversation,
  transferConversation,
  snoozeConversation,
  setPriority,
  tagConversation,
  setReason,
  closeConversation,
  reopenConversation,
  readDeskSettings,
  listTags,
  createTag,
  changeTag,
  deleteTag,
  listCannedReplies,
  createCannedReply,
  changeCannedReply,
  deleteCannedReply,
  listVisitorConversations,
  readVisitorThread,
  sendVisitorMessage,
  markVisitorRead,
  ...stageEndpoints,
  ...chatImportEndpoints,
  ...outsideEndpoints,
  ...wayEndpoints,
  ...letterEndpoints,
  ...promiseEndpoints,
  ...secureFormEndpoints,
] as const;
