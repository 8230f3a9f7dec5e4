import type { RuleDefinition, Text } from '@zhiyin/domain/kit';
import type { ReferencePicker } from '#ui/filter-builder/builder-context.ts';

/** Something that a setting or a condition may name: a tag, a list. */
export interface Thing {
  readonly value: string;
  readonly label: string;
}

/** A rule that a shop can start from. */
interface Template {
  readonly key: string;
  readonly name: Text;
  readonly rule: Omit<RuleDefinition, 'name'>;
}

/** What the module of a kind of thing adds to the pages of rules. */
export interface RuleSubject {
  readonly kind: string;
  /** The page of one of them. */
  readonly pathOf: (subjectId: string) => string;
  /** What stands behind a field: 'member', 'team', 'reason', or a kind of `things`. */
  readonly fields: Readonly<Record<string, string>>;
  /** Chooses what stands behind a field, where that is none of those kinds. */
  readonly pickers?: Readonly<Record<string, ReferencePicker>>;
  /** Hooks that answer the things of a kind; called always, in the same order. */
  readonly things?: Readonly<Record<string, () => readonly Thing[]>>;
  /** Read when somebody begins a rule. */
  readonly templates?: () => Promise<readonly Template[]>;
}

const added = new Map<string, RuleSubject>();
const addedThings: [string, () => readonly Thing[]][] = [];

/** Tells the pages of rules of a kind of thing. Outer modules call it once, when they are loaded. */
export function addRuleSubject(subject: RuleSubject): void {
  added.set(subject.kind, subject);
}

/** Adds a kind of thing that settings of actions may name (`of`); the hook is called always, in the same order. */
export function addRuleThings(kind: string, useKind: () => readonly Thing[]): void {
  addedThings.push([kind, useKind]);
}

/** Every kind of thing with the hook that answers them. */
export function ruleThings(): readonly [string, () => readonly Thing[]][] {
  const ofSubjects = ruleSubjects().flatMap(({ things = {} }) => Object.entries(things));
  return [...ofSubjects, ...addedThings];
}

/** The kinds of things that modules told of, in the order in which they did. */
export function ruleSubjects(): readonly RuleSubject[] {
  return [...added.values()];
}

/** What the module of a kind told; undefined when none did. */
export function ruleSubject(kind: string): RuleSubject | undefined {
  return added.get(kind);
}
