export {
  accountsMax,
  answerChallenge,
  archiveAccount,
  ChannelAccount,
  changeAccount,
  checkAccount,
  createAccount,
  listAccounts,
  listChannelKinds,
  receiveCallback,
  restoreAccount,
} from './adapters/contract.ts';
export {
  accountArchived,
  accountChanged,
  accountChecked,
  accountCreated,
  accountFacts,
  accountRestored,
  accountTroubled,
  accountWell,
  arrivalsRetried,
  consentAsked,
  consentBrought,
} from './adapters/facts.ts';
export {
  FailedArrival,
  failedArrivalsMax,
  getFailedArrival,
  listFailedArrivals,
  retryArrivals,
} from './adapters/failed-arrivals.ts';
export { type ChannelFailure, channelFailures, failureWords } from './adapters/failures.ts';
export { ChannelKind } from './adapters/manifest.ts';
export { adapterNames, isOutside } from './adapters/names.ts';
export { accountPageWords } from './adapters/page-words.ts';
export { fillTemplate, MessageTemplate, templateFields } from './adapters/templates.ts';
export { accountWords } from './adapters/words.ts';
export { checkDraft, type Draft, type DraftProblem } from './capability/check-draft.ts';
export { capabilitiesOf, channelKeys, channelName, noteLimits } from './capability/our-channels.ts';
export { QuotaLeft, quotaLeft } from './capability/quota-left.ts';
export { bestStanding, type ReplyStanding, type Written } from './capability/reply-standing.ts';
export { problemWord, roomWord, segmentsWord } from './capability/say-problem.ts';
export { ChannelCapabilities, DraftLimits, textUnits } from './capability/shapes.ts';
export { splitText } from './capability/split-text.ts';
export { roomLeft, textLength } from './capability/text-length.ts';
export { capabilityWords } from './capability/words.ts';
export {
  beginConsent,
  type ConsentOutcome,
  consentCallback,
  consentOutcomes,
  finishConsent,
} from './consent/contract.ts';
export { consentWords } from './consent/words.ts';
export {
  checkIdentity,
  rotateIdentitySecret,
  VisitorIdentity,
} from './contract/identity.ts';
export { Widget, WidgetSettings, widgetPositions } from './contract/shapes.ts';
export {
  answerPreChat,
  listAnswers,
  listVisits,
  notePage,
  startVisit,
  Visit,
  visitPagesMax,
} from './contract/visits.ts';
export {
  archiveWidget,
  changeWidget,
  createWidget,
  listWidgets,
  restoreWidget,
} from './contract/widgets.ts';
export {
  channelsFacts,
  identitySecretRotated,
  preChatAnswered,
  widgetArchived,
  widgetChanged,
  widgetCreated,
  widgetRestored,
} from './facts.ts';
export { fitsChat } from './fits-chat.ts';
export { discardLetters, letInLetters, listHeldLetters } from './mail/held/contract.ts';
export { heldFacts, lettersDiscarded, lettersHeldBack, lettersLetIn } from './mail/held/facts.ts';
export { heldPageWords, heldWords } from './mail/held/page-words.ts';
export { HeldFor, HeldLetter, heldAtOnce } from './mail/held/shapes.ts';
export {
  type AutomaticKind,
  automaticKinds,
  Letter,
  LetterBody,
  LetterSignature,
  type LetterWarning,
  letterWarnings,
  MailAddress,
  type MailCheck,
  MailVerdict,
  protections,
} from './mail/shapes.ts';
export { bareSubject, forwardSubject, replySubject } from './mail/subject.ts';
export { automaticWords, checkWords, letterWords, warningWords } from './mail/words.ts';
export { channelsNavWords } from './nav-words.ts';
export { channelsManage, channelsPermissions, channelsRead, heldJudge } from './permissions.ts';
export {
  answerPortalForm,
  changePortal,
  enterByCode,
  enterByLink,
  getPortal,
  getPortalSession,
  leavePortal,
  makePortalLink,
  openPortal,
  Portal,
  PortalEntry,
  PortalSettings,
  portalCode,
  portalDays,
  portalLinkAgainMinutes,
  readPortalForm,
  requestPortalCode,
} from './portal/contract.ts';
export {
  ownBrowserSwitched,
  portalChanged,
  portalCodeRefused,
  portalCodeSent,
  portalEntered,
  portalFacts,
  portalLeft,
  portalLinkMade,
} from './portal/facts.ts';
export { searchPortalRecords } from './portal/form-contract.ts';
export { portalPageWords } from './portal/page-words.ts';
export { portalInvite } from './portal/permissions.ts';
export {
  forgetOwnBrowser,
  keepOwnBrowser,
  lookAtOwnBrowser,
  tryOwnBrowser,
} from './portal/push-contract.ts';
export { portalWords } from './portal/words.ts';
export { readyPreChatForm } from './ready-pre-chat-form.ts';
export { pageSeen } from './signals.ts';
export { channelsWords } from './words.ts';
