export {
  type Assignment,
  byTurnInQueue,
  type Choice,
  choose,
  givenOne,
  handOut,
  nextTurn,
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
export {
  type Agent,
  type Demand,
  eligibleAmong,
  escalated,
  isEligible,
  plainDemand,
  type Room,
} from './demand.ts';
export { Difficulty, difficultyAtFirst, Weight, weightOf } from './difficulty.ts';
export {
  breatherBegan,
  breatherEnded,
  offerEnded,
  offerMade,
  queuesChanged,
  routingFacts,
  routingSettingsChanged,
  simulationApplied,
  simulationStarted,
} from './facts.ts';
export { type Method, methods, methodWords } from './method.ts';
export { routingNavWords } from './nav-words.ts';
export { tierCalled } from './notices.ts';
export {
  askAgainSeconds,
  type Delivery,
  deliveries,
  missedInRow,
  type OfferEnd,
  offerEnds,
} from './offering.ts';
export {
  acceptOffer,
  declineOffer,
  endBreather,
  listLoads,
  Offer,
  readMine,
} from './offers-contract.ts';
export { routingPageWords } from './page-words.ts';
export { routingManage, routingPermissions } from './permissions.ts';
export { Advantage, demandIn, nextStepAfter, OverflowStep, QueueDefinition, stepAt } from './queue.ts';
export { effectiveSince, HeadStarts } from './queue-order.ts';
export {
  changeQueue,
  createQueue,
  deleteQueue,
  listQueues,
  orderQueues,
  queuesMax,
  RoutingQueue,
} from './queues-contract.ts';
export {
  applySimulation,
  cancelSimulation,
  getSimulation,
  listSimulations,
  Simulation,
  SimulationDraft,
  simulatedDaysMax,
  simulationRemarks,
  startSimulation,
} from './simulation/contract.ts';
export { Outcome, outcomeOf, type Served } from './simulation/outcome.ts';
export type { Arrival, DeskRules, Handled, OfferHabit, SimulatedAgent } from './simulation/played.ts';
export { hoursOf, type Stretch, shiftsFrom, shiftsFromWork } from './simulation/shifts.ts';
export { simulateInPieces } from './simulation/simulate.ts';
export { simulationRemarkWords, simulationWords } from './simulation/words.ts';
export type { TurnTaker } from './turns.ts';
export { routingWords } from './words.ts';
