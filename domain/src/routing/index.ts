export {
  type Agent,
  type Assignment,
  byTurnInQueue,
  type Choice,
  choose,
  handOut,
  isEligible,
  type Waiting,
  type Why,
  whys,
} from './choose.ts';
export {
  changeSettings,
  explainRouting,
  QueueAgent,
  QueueEntry,
  queuePlace,
  queueShownMax,
  RoutingDecision,
  RoutingSettings,
  readQueue,
  readSettings,
  StrandedConversation,
  settingsAtFirst,
} from './contract.ts';
export { routingFacts, routingSettingsChanged } from './facts.ts';
export { routingManage, routingPermissions } from './permissions.ts';
export { effectiveSince } from './queue-order.ts';
export { routingWords } from './words.ts';
