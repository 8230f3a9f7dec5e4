export { fillCanned, type PlaceName, placesIn } from './canned/fill-canned.ts';
export { momentPlaces } from './canned/moment-places.ts';
export {
  type QuestionKind,
  questionKindHints,
  questionKinds,
  questionKindWords,
  starterQuestions,
} from './canned/questions.ts';
export { type CannedTone, cannedTones, cannedToneWords, inTone, tonesOf } from './canned/tones.ts';
export { inboxCannedWords } from './canned/words.ts';
export { channelField } from './channel-field.ts';
export { inboxComposerWords } from './composer-words.ts';
export {
  CannedReply,
  changeCannedReply,
  createCannedReply,
  deleteCannedReply,
  listCannedReplies,
} from './contract/canned.ts';
export {
  heardDays,
  listCannedUses,
  listOverusedCanned,
  overusedMin,
  showCannedUses,
  UsedTone,
} from './contract/canned-uses.ts';
export { eventsMax, listEvents } from './contract/events.ts';
export {
  addNote,
  assignConversation,
  closeConversation,
  DeskSettings,
  readDeskSettings,
  reopenConversation,
  sendReply,
  setPriority,
  setReason,
  snoozeConversation,
  tagConversation,
  transferConversation,
} from './contract/handling.ts';
export { changeQuestions, listQuestions, QuestionSet, questionsMax } from './contract/questions.ts';
export {
  countConversations,
  FoundMessage,
  getConversation,
  listConversations,
  markRead,
  readThread,
  searchMessages,
} from './contract/reading.ts';
export { unmaskMessage } from './contract/sensitive.ts';
export {
  AuthorKind,
  Conversation,
  ConversationState,
  cannedRepliesMax,
  filesMax,
  Message,
  mentionDays,
  mentionsMax,
  messageCharactersMax,
  NewReply,
  Priority,
  priorities,
  Thread,
  tagsMax,
  tagsOfShopMax,
} from './contract/shapes.ts';
export { changeTag, createTag, deleteTag, listTags, Tag, tagColours } from './contract/tags.ts';
export { TransferReason, transferReasons, transferReasonWords } from './contract/transfer-reasons.ts';
export {
  listVisitorConversations,
  markVisitorRead,
  readVisitorThread,
  sendVisitorMessage,
  VisitorConversation,
} from './contract/visitor.ts';
export { changeWordList, listWordLists, WordList, wordEntriesMax } from './contract/writing.ts';
export {
  automaticReplySent,
  conversationAssigned,
  conversationClosed,
  conversationMoved,
  conversationOpened,
  conversationReopened,
  conversationSnoozed,
  conversationWoke,
  inboxFacts,
  messageReceived,
  messageRedacted,
  messageUnmasked,
  noteAdded,
  priorityChanged,
  reasonChanged,
  replySent,
  tagsChanged,
} from './facts.ts';
export { conversationFields } from './fields.ts';
export { firstStepsWords } from './first-steps-words.ts';
export {
  type ChatFormat,
  type ChatLine,
  chatFormats,
  importChannel,
  type Speaker,
  speakers,
} from './imports/chat-line.ts';
export { type ChatAccount, ChatPlan, plainPlan } from './imports/chat-plan.ts';
export {
  type ChatColumn,
  chatColumns,
  columnsOf,
  isChatColumn,
  neededColumns,
  readChatRow,
} from './imports/columns.ts';
export {
  ChatImport,
  cancelChatImport,
  downloadChatProblems,
  type FoundAccount,
  listChatImports,
  previewChats,
  startChatImport,
} from './imports/contract.ts';
export {
  chatImportEnded,
  chatImportMoved,
  chatImportStarted,
  messageImported,
} from './imports/facts.ts';
export { chatImportPageWords } from './imports/page-words.ts';
export {
  type ChatProblem,
  type PastChat,
  type PastLine,
  pastChats,
  speakerIn,
} from './imports/past-chats.ts';
export { recordsIn, tellFormat } from './imports/tell-format.ts';
export { chatImportTitle } from './imports/title.ts';
export { chatImportWords, chatProblemWords } from './imports/words.ts';
export {
  changeSignature,
  holdReply,
  listHeldReplies,
  listLetters,
  readLetter,
  readSignatures,
  sendHeldNow,
  showLetterPage,
  startLetter,
  takeBackReply,
} from './letters/contract.ts';
export {
  heldReplyRefused,
  letterForwarded,
  replyHeld,
  replyTakenBack,
  signatureChanged,
} from './letters/facts.ts';
export { letterPageWords } from './letters/page-words.ts';
export {
  HeldReply,
  LetterStart,
  letterFilesBytesMax,
  NewLetter,
  plannedDaysMax,
  recipientsMax,
  SentLetter,
  signatureMax,
  subjectMax,
  undoSeconds,
} from './letters/shapes.ts';
export { letterRefusals } from './letters/words.ts';
export {
  conversationsClosedMetric,
  conversationsOpenedMetric,
  firstResponseMedianMetric,
  firstResponseP90Metric,
  inboxMetrics,
  messagesReceivedMetric,
  resolutionMedianMetric,
} from './metrics.ts';
export { inboxNavWords } from './nav-words.ts';
export {
  Delivery,
  type DeliveryState,
  deliveryStates,
  listTemplates,
  readOutside,
  sendAgain,
  sendTemplate,
} from './outside/contract.ts';
export { deliveryChanged, messageRecalled } from './outside/facts.ts';
export { outsidePageWords } from './outside/page-words.ts';
export { deliveryNotices, outsideWords } from './outside/words.ts';
export { inboxPageWords } from './page-words.ts';
export { customersParcelMoved } from './parcels/facts.ts';
export {
  cannedManage,
  importChats,
  inboxAssign,
  inboxClose,
  inboxPermissions,
  inboxRead,
  inboxReadAll,
  inboxReply,
  inboxSeeSensitive,
  inboxUnmask,
  overrideWords,
  promisesManage,
  tagsManage,
  wordListsManage,
} from './permissions.ts';
export {
  changePromiseSettings,
  countPromises,
  getPromiseSettings,
  handOverPromise,
  keepPromise,
  listPromises,
  makePromise,
  movePromise,
  owePromiseAgain,
  ownerStates,
  PromiseSettings,
  PromiseSummary,
  promiseScopes,
  promiseStates,
  promiseViews,
  ShopPromise,
  summarisePromises,
  withdrawMinutes,
  withdrawPromise,
} from './promises/contract.ts';
export {
  promiseBroken,
  promiseFacts,
  promiseHandedOver,
  promiseKept,
  promiseMade,
  promiseMoved,
  promiseOwedAgain,
  promiseSettingsChanged,
  promiseWarned,
  promiseWithdrawn,
} from './promises/facts.ts';
export { promiseKeptRateMetric, promisesBrokenMetric, promisesKeptMetric } from './promises/metrics.ts';
export { NewPromise, promiseSaidMax } from './promises/new-promise.ts';
export {
  type PromiseKind,
  promiseKinds,
  promiseKindWords,
  promiseNotices,
  promiseTitle,
} from './promises/promise-kinds.ts';
export { type FoundPromise, findPromises } from './promises/recognise/find-promises.ts';
export { endOfDayIn } from './promises/recognise/moments.ts';
export { promiseToldWords } from './promises/told-words.ts';
export { promiseReasons, promiseWords } from './promises/words.ts';
export { conversationRuleTemplates } from './rule-templates.ts';
export { snippetOf } from './search/snippet.ts';
export { holdsAll, loosened, normalised, runsOf, termsOf } from './search/terms.ts';
export { askedTokens, indexTokens } from './search/tokens.ts';
export {
  askSecurely,
  fillSecureForm,
  listSecureForms,
  openSecureForm,
  revokeSecureForm,
  SecureForm,
  secureFormHoursMax,
  seeSecureForm,
} from './sensitive/contract.ts';
export {
  secureFormAsked,
  secureFormFacts,
  secureFormFilled,
  secureFormRevoked,
  secureFormSeen,
} from './sensitive/facts.ts';
export { secureFormTitle } from './sensitive/title.ts';
export { askedKindWords, secureFormWords } from './sensitive/words.ts';
export { atConversation, conversationRead, presenceSeconds } from './signals.ts';
export { advanceStage, type Happening, type StageEntry, type StageStanding } from './stages/advance.ts';
export {
  ConversationStage,
  changeStageSettings,
  getStage,
  getStageSettings,
  MoveStage,
  moveStage,
  StageSettings,
  StageStay,
} from './stages/contract.ts';
export { stageEntered, stageSettingsChanged } from './stages/facts.ts';
export {
  type HappeningKind,
  happeningKinds,
  happeningWords,
  StageMoves,
  StageReason,
} from './stages/happening.ts';
export {
  stageMetrics,
  stageStandingMetric,
  stageStaysMetric,
  stageTimeMedianMetric,
  stageTimeP90Metric,
} from './stages/metrics.ts';
export { stageNavWords } from './stages/nav-words.ts';
export { stagePageWords, stageWords } from './stages/page-words.ts';
export { readyStageFlow, readyStageMoves, stageFlowKey } from './stages/ready-flow.ts';
export type { RuleTemplate } from './templates/template.ts';
export {
  cannedReplyChanged,
  cannedReplyCreated,
  cannedReplyDeleted,
  questionsChanged,
  tagChanged,
  tagCreated,
  tagDeleted,
  wordListChanged,
  wordsOverridden,
} from './upkeep-facts.ts';
export {
  ChannelPreference,
  listWays,
  notePreference,
  readOwnPreference,
  readPreference,
  stateOwnPreference,
  takeWay,
} from './ways/contract.ts';
export { conversationBegun, wayChanged } from './ways/facts.ts';
export { addressProofWords, wayPageWords, wayReasonWords, wayStandingWords } from './ways/page-words.ts';
export {
  type AddressProof,
  isReachable,
  Way,
  type WayReason,
  type WayStanding,
  wayReasons,
} from './ways/shapes.ts';
export { preferredTitle } from './ways/title.ts';
export { wayWords } from './ways/words.ts';
export { inboxWords } from './words.ts';
export { type Finding, WritingCheck, type WritingContext } from './writing/check-writing.ts';
export {
  starterLists,
  type WordEntry,
  type WordListKind,
  wordListKinds,
  wordListWords,
} from './writing/lists.ts';
export { inboxWritingWords } from './writing/words.ts';
