export { dayOf, startOfDays } from './day-start.ts';
export { addedFactNames, addFactNames } from './fact-names.ts';
export { useFormOf } from './forms/use-form-of.ts';
export { written } from './metrics/written.ts';
export { platform } from './module.ts';
export { useFiringSaid } from './rules/firings/use-firing-said.ts';
export { useFiringsOn } from './rules/firings/use-firings-on.ts';
export { addRuleSubject, addRuleThings } from './rules/subjects.ts';
export { useRuleNames } from './rules/use-rule-names.ts';
export {
  ApprovalCard,
  AppUpdates,
  CustomerPicker,
  MetricGroupName,
  MetricRows,
  TwoFactorMissing,
} from './shown-later.ts';
export { addThingNote, type NotedThing, ThingNotes } from './things/notes.tsx';
export { addThingVerb, type ShownThing, ThingVerbs } from './things/verbs.tsx';
