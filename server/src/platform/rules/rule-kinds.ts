import type {
  FactKind,
  FilterRecord,
  PayloadOf,
  Permission,
  RuleActionKind,
  RuleRegistry,
  RuleTriggerKind,
  Word,
} from '@zhiyin/domain/kit';
import type { Tx } from '../context.ts';
import { perSystem } from '../per-system.ts';
import type { Subject } from '../subjects/subject.ts';

/** What a fact is about, as far as rules go. */
export interface Occasion {
  readonly subjectId: string;
  /** For the limit for each customer; null when there is none. */
  readonly customerId: string | null;
}

/** A fact of the past, as a trial meets it. */
export interface PastFact {
  readonly factId: string;
  readonly subjectId: string;
  readonly payload: unknown;
}

/** A kind of fact that rules wait for, and what it says of the thing before it. */
export interface RuleTrigger extends RuleTriggerKind {
  /** Null when the fact is not about this kind of thing. */
  readonly occasionOf: (payload: unknown) => Occasion | null;
  /** The fields that the fact changed, as they were before; `after` is the thing as it was right after it. */
  readonly before: (payload: unknown, after: FilterRecord) => FilterRecord;
  /** What was so right after the fact, for trials, which cannot ask the thing as it was; `before` is what is known of that. */
  readonly says: (payload: unknown, before: FilterRecord) => FilterRecord;
  /** What the fact itself tells, by the keys of `fields`. */
  readonly tells: (payload: unknown) => FilterRecord;
  /** What was so right after it that its payload cannot tell, such as texts, reached by id; for trials. */
  readonly saysById?: SaysById;
}

interface SaysById {
  readonly fields: readonly string[];
  /** By the fact's id. */
  readonly read: (tx: Tx, facts: readonly PastFact[]) => Promise<Map<string, FilterRecord>>;
}

interface TriggerParts<Kind extends FactKind> extends Omit<RuleTriggerKind, 'factKind' | 'words'> {
  /** Those of the fact unless given. */
  readonly words?: RuleTriggerKind['words'];
  readonly occasion: (payload: PayloadOf<Kind>) => Occasion | null;
  readonly before?: (payload: PayloadOf<Kind>, after: FilterRecord) => FilterRecord;
  readonly says?: (payload: PayloadOf<Kind>, before: FilterRecord) => FilterRecord;
  readonly tells?: (payload: PayloadOf<Kind>) => FilterRecord;
  readonly saysById?: SaysById;
}

/** Declares a trigger. @example ruleTrigger(conversationClosed, { subjectKind: 'conversation', occasion: … }) */
export function ruleTrigger<Kind extends FactKind>(
  fact: Kind,
  { words = fact.words, occasion, before, says, tells, ...rest }: TriggerParts<Kind>,
): RuleTrigger {
  const read = readingOnce((payload) => fact.payload.parse(payload) as PayloadOf<Kind>);
  return {
    ...rest,
    factKind: fact.kind,
    words,
    occasionOf: (payload) => occasion(read(payload)),
    before: (payload, after) => before?.(read(payload), after) ?? {},
    says: (payload, earlier) => says?.(read(payload), earlier) ?? {},
    tells: (payload) => tells?.(read(payload)) ?? {},
  };
}

/** A trial asks four things of each of a hundred thousand facts: what was read of one is kept as long as it is. */
function readingOnce<Payload>(parse: (payload: unknown) => Payload): (payload: unknown) => Payload {
  const known = new WeakMap<object, { readonly payload: Payload }>();
  return (json) => {
    if (typeof json !== 'object' || json === null) return parse(json);
    const there = known.get(json);
    if (there) return there.payload;
    const payload = parse(json);
    known.set(json, { payload });
    return payload;
  };
}

/** One step of a rule that is being done. */
export interface StepRun {
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly ruleId: string;
  readonly firingId: string;
  readonly factId: string;
  /** What came after the thing with this id came after the rule began to act: the fact, or the firing of one that waited. */
  readonly sinceId: string;
  /** Its place in the rule, from 0. */
  readonly step: number;
  /** As they were checked when the rule was published. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** True when the step comes at the moment it asked for. */
  readonly isLater: boolean;
  /** Runs another rule on the same thing, if its conditions hold; answers why it did not. */
  readonly runRule: (ruleId: string) => Promise<Word | null>;
}

/** A step that was left out. */
export interface Skipped {
  readonly skipped: Word;
}

/** Something rules may do, in the transaction of the firing, on behalf of the system. */
export interface RuleAction extends RuleActionKind {
  /** What whoever publishes a rule with it must be allowed; null when managing rules is enough. */
  readonly may: Permission | null;
  /**
   * What it cannot do it refuses; the firing tells why. Answers a moment when it is to be done then instead, or why it
   * was left out, which is no failure.
   */
  readonly run: (tx: Tx, step: StepRun) => Promise<Date | Skipped | undefined>;
}

/** All that rules of this product may speak of. */
export interface RuleKinds {
  readonly registry: RuleRegistry;
  readonly subjects: ReadonlyMap<string, Subject>;
  triggersOn(factKind: string): readonly RuleTrigger[];
  /** Every trigger on things of a kind. */
  triggersFor(subjectKind: string): readonly RuleTrigger[];
  action(key: string): RuleAction | undefined;
}

/**
 * Gathers what the modules give.
 *
 * @throws Error when two actions share a key, or a fact tells something by the key of a field of the thing.
 */
export function ruleKinds(
  subjects: readonly Subject[],
  triggers: readonly RuleTrigger[],
  actions: readonly RuleAction[],
): RuleKinds {
  const byKey = new Map(actions.map((action) => [action.key, action]));
  if (byKey.size !== actions.length) throw new Error('two actions of rules share a key');
  for (const { factKind, subjectKind, fields = {} } of triggers) {
    const own = subjects.find(({ kind }) => kind === subjectKind)?.fields ?? {};
    const shared = Object.keys(fields).find((key) => Object.hasOwn(own, key));
    if (shared) throw new Error(`what ${factKind} tells is called like a field of its thing: ${shared}`);
  }
  const registry = {
    subjects: new Map(subjects.map(({ kind, fields }) => [kind, fields])),
    triggers,
    actions,
  };
  return {
    registry,
    subjects: new Map(subjects.map((one) => [one.kind, one])),
    triggersOn: (factKind) => triggers.filter((one) => one.factKind === factKind),
    triggersFor: (subjectKind) => triggers.filter((one) => one.subjectKind === subjectKind),
    action: (key) => byKey.get(key),
  };
}

/** What rules of a running system may speak of; the app gathers it from its modules when it is built. */
export const knownRules = perSystem<RuleKinds>(() => ruleKinds([], [], []));
