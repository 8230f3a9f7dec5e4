export { answerClock, clockAfter, type KeptClock, tidingsOf } from './answer-clock.ts';
export {
  acceptHandoff,
  answerHandoff,
  closeHandoff,
  commentHandoff,
  disputeHandoff,
  rateHandoff,
  returnHandoff,
  SendHandoff,
  sendHandoff,
  sendHandoffAgain,
  takeHandoff,
  withdrawHandoff,
} from './contract/handling.ts';
export {
  countHandoffs,
  exportHandoffPairs,
  getHandoff,
  type HandoffMeasure,
  HandoffPair,
  HandoffQuery,
  handoffMeasures,
  listHandoffs,
  readHandoffPairs,
} from './contract/reading.ts';
export {
  changeHandoffType,
  createHandoffType,
  dropDepartment,
  HandoffTypeDraft,
  keepDepartment,
  listDepartments,
  listHandoffTypes,
} from './contract/setting-up.ts';
export {
  Department,
  Handoff,
  HandoffAnswers,
  HandoffClock,
  HandoffEntry,
  HandoffQuote,
  HandoffRating,
  HandoffStep,
  HandoffType,
  handoffLimits,
} from './contract/shapes.ts';
export {
  departmentChanged,
  handoffAccepted,
  handoffAnswered,
  handoffBreached,
  handoffClosed,
  handoffCommented,
  handoffDisputed,
  handoffPairsExported,
  handoffRated,
  handoffReturned,
  handoffSent,
  handoffSentAgain,
  handoffsFacts,
  handoffTaken,
  handoffTypeChanged,
  handoffWarned,
  handoffWithdrawn,
} from './facts.ts';
export { handoffFields, handoffTold } from './fields.ts';
export { handoffFrameWords } from './frame-words.ts';
export {
  type HandoffMoveKey,
  type HandoffSide,
  type HandoffState,
  handoffMoveKeys,
  handoffMoves,
  handoffStates,
  isMoveFrom,
  statesToAnswer,
  statesToSettle,
} from './moves.ts';
export { handoffWords } from './one-words.ts';
export { handoffPageWords } from './page-words.ts';
export {
  handoffsAnswer,
  handoffsManage,
  handoffsPermissions,
  handoffsRead,
  handoffsReadAll,
  handoffsSend,
} from './permissions.ts';
export { handoffRuleTemplates } from './rule-templates.ts';
export { handoffSettingsWords } from './settings-words.ts';
export { handoffStateWords, handoffsWords } from './words.ts';
