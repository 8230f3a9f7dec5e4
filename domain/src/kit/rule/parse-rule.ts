import { type FieldSet, fieldOf } from '../filter/field.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import type { Word } from '../words.ts';
import {
  type Rule,
  type RuleActionKind,
  RuleDefinition,
  type RuleRegistry,
  type RuleStep,
  ruleLimits,
} from './rule.ts';
import { suitsSetting } from './setting.ts';
import { ruleReasons } from './words.ts';

/** What is wrong with a rule and where: `path` is dotted, e.g. `steps.0.settings.memberId`. */
export interface RuleProblem {
  readonly path: string;
  readonly reason: Word;
}

export type ParsedRule =
  | { readonly ok: true; readonly rule: Rule }
  | { readonly ok: false; readonly problems: readonly RuleProblem[] };

/** Checks a rule against what it may speak of. Every problem is reported, with its place, so that a builder marks them all. */
export function parseRule(registry: RuleRegistry, json: unknown): ParsedRule {
  const read = RuleDefinition.safeParse(json);
  if (!read.success) {
    const problems = read.error.issues.map(({ path }) => ({
      path: path.join('.'),
      reason: ruleReasons.malformed,
    }));
    return { ok: false, problems };
  }
  const definition = read.data;
  const fields = askable(registry, definition);
  if (fields === undefined) return refused([{ path: 'subject', reason: ruleReasons.unknownSubject }]);

  const isLate = isAskedLate(definition.when);
  const filter = parseFilter(fields, definition.if, isLate ? 'rows' : 'events');
  const problems = [
    ...problemsOfTriggers(registry, definition, fields),
    ...problemsOfSteps(registry, definition),
  ];
  if (!filter.ok) {
    const isChange = isLate && parseFilter(fields, definition.if, 'events').ok;
    for (const { path, reason } of filter.problems) {
      problems.push({ path: joined('if', path), reason: isChange ? ruleReasons.changeWhenLate : reason });
    }
    return refused(problems);
  }
  return problems.length > 0 ? refused(problems) : { ok: true, rule: { definition, filter: filter.filter } };
}

/**
 * What conditions of a rule may name: the fields of its thing, and what the facts that set it off tell. Undefined when
 * there is no such kind of thing.
 */
export function askable(
  { subjects, triggers }: RuleRegistry,
  { subject, when }: Pick<RuleDefinition, 'subject' | 'when'>,
): FieldSet | undefined {
  const own = subjects.get(subject);
  if (own === undefined) return undefined;
  const ours = triggers.filter((one) => one.subjectKind === subject && when.facts.includes(one.factKind));
  return Object.assign({}, own, ...ours.map(({ fields = {} }) => fields));
}

/** Whether it asks how things are at some later moment, and not what a fact changed. */
export function isAskedLate({ waitSeconds, at, around }: RuleDefinition['when']): boolean {
  return waitSeconds > 0 || at !== undefined || around !== undefined;
}

function refused(problems: readonly RuleProblem[]): ParsedRule {
  return { ok: false, problems };
}

function problemsOfTriggers(
  { triggers }: RuleRegistry,
  definition: RuleDefinition,
  fields: FieldSet,
): RuleProblem[] {
  const { when, subject } = definition;
  if (when.around !== undefined) return problemsOfMoment(when, fields);
  if (when.at !== undefined) return problemsOfTime(definition);
  return when.facts.flatMap((factKind, index) => {
    const path = `when.facts.${index}`;
    const known = triggers.filter((one) => one.factKind === factKind);
    if (known.length === 0) return [{ path, reason: ruleReasons.unknownTrigger }];
    const isOurs = known.some(({ subjectKind }) => subjectKind === subject);
    return isOurs ? [] : [{ path, reason: ruleReasons.otherSubject }];
  });
}

/** By a moment alone that the things of this kind have, and by which rules may go. */
function problemsOfMoment(
  { facts, waitSeconds, at, around }: RuleDefinition['when'],
  fields: FieldSet,
): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const isAlone = facts.length === 0 && waitSeconds === 0 && at === undefined;
  if (!isAlone) problems.push({ path: 'when.around', reason: ruleReasons.factsWhenByClock });
  const field = fieldOf(fields, around?.field ?? '');
  if (field?.type !== 'moment' || field.setsOff !== true) {
    problems.push({ path: 'when.around.field', reason: ruleReasons.unknownMoment });
  }
  const seconds = around?.seconds ?? 0;
  if (seconds < 0 && -seconds < ruleLimits.aheadSecondsMin) {
    problems.push({ path: 'when.around.seconds', reason: ruleReasons.momentTooNear });
  }
  return problems;
}

/** By the clock alone, and over a part of the things: without conditions it would take up all there are. */
function problemsOfTime({ when, if: condition }: RuleDefinition): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (when.facts.length > 0 || when.waitSeconds > 0) {
    problems.push({ path: 'when.at', reason: ruleReasons.factsWhenByClock });
  }
  if ('all' in condition && condition.all.length === 0) {
    problems.push({ path: 'if', reason: ruleReasons.conditionWhenByClock });
  }
  return problems;
}

function problemsOfSteps(registry: RuleRegistry, { steps, subject }: RuleDefinition): RuleProblem[] {
  return steps.flatMap((step, index) =>
    problemsOfStep(registry, step, subject).map(({ path, reason }) => ({
      path: joined(`steps.${index}`, path),
      reason,
    })),
  );
}

function problemsOfStep({ actions }: RuleRegistry, step: RuleStep, subject: string): RuleProblem[] {
  const action = actions.find(({ key }) => key === step.action);
  if (!action) return [{ path: 'action', reason: ruleReasons.unknownAction }];
  if (action.subjectKind !== null && action.subjectKind !== subject) {
    return [{ path: 'action', reason: ruleReasons.otherSubject }];
  }
  const known = new Set(action.settings.map(({ key }) => key));
  const strange = Object.keys(step.settings).filter((key) => !known.has(key));
  const problems = strange.map((key) => ({ path: `settings.${key}`, reason: ruleReasons.unknownSetting }));
  for (const setting of action.settings) {
    const value = Object.hasOwn(step.settings, setting.key) ? step.settings[setting.key] : undefined;
    const path = `settings.${setting.key}`;
    if (isEmpty(value)) {
      if (setting.isRequired === true) problems.push({ path, reason: ruleReasons.missingSetting });
      continue;
    }
    if (!suitsSetting(setting, value)) problems.push({ path, reason: ruleReasons.badSetting });
  }
  return [...problems, ...problemsOfGroups(action, step)];
}

/** Of those that stand in for one another at least one is filled in. */
function problemsOfGroups({ settings }: RuleActionKind, step: RuleStep): RuleProblem[] {
  const groups = new Set(settings.flatMap(({ among }) => among ?? []));
  return [...groups].flatMap((group) => {
    const ours = settings.filter(({ among }) => among === group);
    if (ours.some(({ key }) => !isEmpty(step.settings[key]))) return [];
    return [{ path: `settings.${ours[0]?.key ?? ''}`, reason: ruleReasons.missingAmong }];
  });
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function joined(before: string, path: string): string {
  return path === '' ? before : `${before}.${path}`;
}
