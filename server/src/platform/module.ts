import type { FactKind, Permission, QuestionKind } from '@zhiyin/domain/kit';
import type { NoticeKind } from '@zhiyin/domain/platform';
import type { Roster } from './authority/roster.ts';
import type { Belonging } from './belongings.ts';
import type { CalendarUses } from './calendars/calendar-uses.ts';
import type { Context } from './context.ts';
import type { DueKind } from './due/due-kind.ts';
import type { Visibility } from './facts/catalogue.ts';
import type { Reaction } from './facts/reaction.ts';
import type { FlowSubject } from './flows/flow-subject.ts';
import type { FormSource, FormUses } from './forms/form-kinds.ts';
import type { Identify } from './http/identify.ts';
import type { Serve } from './http/serve.ts';
import type { SignalSource } from './live/signals.ts';
import type { MetricSource } from './metrics/metric-source.ts';
import type { TargetsOf } from './metrics/metric-targets.ts';
import type { NoticeSubject } from './notices/notice-kinds.ts';
import type { PersonalData } from './personal/personal.ts';
import type { RedactionPlace } from './redaction/place.ts';
import type { RuleAction, RuleTrigger } from './rules/rule-kinds.ts';
import type { StandardSource } from './standards/standards.ts';
import type { Subject } from './subjects/subject.ts';
import type { System } from './system.ts';

/** What a module gives the house. `modules.ts` lists them, inner rings first. */
export interface Module {
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly facts: readonly FactKind[];
  readonly routes: (serve: Serve) => void;
  /** What the module does when facts arrive. */
  readonly reactions?: readonly Reaction[];
  /** What the module does when time passes. */
  readonly due?: readonly DueKind[];
  /** What of it counts in a calendar, which then cannot be deleted. */
  readonly calendarUses?: CalendarUses;
  /** The measures it defines, with where their rows come from. */
  readonly metrics?: readonly MetricSource[];
  /** What metrics are to reach; one module says. */
  readonly metricTargets?: TargetsOf;
  /** Kinds of things of this module that rules, service levels, queues and views speak of. */
  readonly subjects?: readonly Subject[];
  /** Facts of this module that set off rules. */
  readonly ruleTriggers?: readonly RuleTrigger[];
  /** What rules may do with this module's things. */
  readonly ruleActions?: readonly RuleAction[];
  /** What it tells members of by the bell. */
  readonly noticeKinds?: readonly NoticeKind[];
  /** Its kinds of things that notices are about. */
  readonly noticeSubjects?: readonly NoticeSubject[];
  /** The kinds of things of this module that follow flows. */
  readonly flowSubjects?: readonly FlowSubject[];
  /** Kinds of question of its own. */
  readonly formKinds?: readonly QuestionKind[];
  /** Where people write things that sensitive data is taken out of when it has come of age. */
  readonly redactionPlaces?: readonly RedactionPlace[];
  /** What it keeps of persons, for whoever wants to see it or have it erased. */
  readonly personal?: PersonalData;
  /** Its records that questions may ask for. */
  readonly formSources?: readonly FormSource[];
  /** Where it asks forms. */
  readonly formUses?: FormUses;
  /** The things of this module in which the shop keeps how it works. */
  readonly standards?: readonly StandardSource[];
  /** What of it belongs to customers. */
  readonly belongings?: readonly Belonging[];
  /** What it says for a moment and never stores. */
  readonly signals?: readonly SignalSource[];
  /** Hides single facts and signals of this module on live sockets. */
  readonly visibility?: Visibility;
  /** Told, often, that whoever holds a live socket is still there. Must be cheap and never throw. */
  readonly alive?: (ctx: Context) => void;
  /** Who works in the shop; one module says. */
  readonly roster?: Roster;
  /** What it holds open while the process runs beside HTTP: a listener, lines to vendors. */
  readonly open?: (system: System) => Promise<{ close(): Promise<void> }>;
  /** Recognises a caller by what a request carries: a cookie, a key, a token. */
  readonly identify?: Identify;
}
