import {
  type AlertKind,
  type AlertSide,
  alertKinds,
  alertSides,
  alertWords as words,
} from '@zhiyin/domain/insights';
import type { MetricUnit, Word } from '@zhiyin/domain/kit';
import type { MetricEntry } from '@zhiyin/domain/platform';
import { type RunRule, runRules } from '@zhiyin/domain/statistics';
import { useSay } from '#lib/i18n/locale-context.ts';
import { NumberField } from '#ui/form/number-field.tsx';
import { SelectField, SelectManyField } from '#ui/form/select-field.tsx';
import type { Draft, Slot, WholeSlot } from '#ui/form/use-draft.ts';
import { typedAs, typedIn } from '../../goals/shown-value.ts';
import type { TypedAlert, TypedTerms } from './use-alert-draft.ts';

const kindWords: Readonly<Record<AlertKind, Word>> = {
  level: words.level,
  change: words.change,
  signal: words.signal,
};
const sideWords: Readonly<Record<AlertSide, Word>> = {
  above: words.above,
  below: words.below,
  either: words.either,
};
const ruleWords: Readonly<Record<RunRule, Word>> = {
  'beyond-three': words.beyondThree,
  'two-of-three': words.twoOfThree,
  'four-of-five': words.fourOfFive,
  'one-side': words.oneSide,
};

interface Props {
  readonly draft: Draft<TypedAlert>;
  readonly entry: MetricEntry | undefined;
}

/** When it rings. */
export function TermsFields({ draft, entry }: Props) {
  const t = useSay();
  const at = draft.at('terms');
  const terms = at.value;
  const choose = (kind: AlertKind | null) => {
    if (kind === null || kind === terms.kind) return;
    at.replace(usualTerms(kind, terms.side));
    if (kind === 'signal' && draft.values.bucket === 'hour') draft.at('bucket').onChange('day');
  };
  const change = (some: object) => at.onChange({ ...terms, ...some });
  const sides = alertSides.filter((side) => side !== 'either' || terms.kind !== 'level');
  return (
    <>
      <SelectField
        at={slotOf<AlertKind | null>(at, 'kind', terms.kind, choose)}
        label={t(words.kind)}
        {...(terms.kind !== 'level' && { hint: t(words.knownHint) })}
        options={alertKinds.map((value) => ({ value, label: t(kindWords[value]) }))}
      />
      <SelectField
        at={slotOf<AlertSide | null>(at, 'side', terms.side, (side) => side && change({ side }))}
        label={t(words.side)}
        options={sides.map((value) => ({ value, label: t(sideWords[value]) }))}
      />
      <OwnFields at={at} terms={terms} entry={entry} onChange={change} />
    </>
  );
}

interface OwnProps {
  readonly at: WholeSlot<TypedTerms>;
  readonly terms: TypedTerms;
  readonly entry: MetricEntry | undefined;
  readonly onChange: (some: object) => void;
}

function OwnFields({ at, terms, entry, onChange }: OwnProps) {
  const t = useSay();
  if (terms.kind === 'signal') {
    return (
      <SelectManyField<RunRule>
        at={slotOf<readonly RunRule[]>(at, 'rules', terms.rules, (rules) => onChange({ rules }))}
        label={t(words.rules)}
        options={runRules.map((value) => ({ value, label: t(ruleWords[value]) }))}
      />
    );
  }
  if (terms.kind === 'change') {
    return (
      <NumberField
        at={typedAs(
          slotOf<number | null>(at, 'by', terms.by, (by) => onChange({ by })),
          0.01,
        )}
        label={t(words.by)}
        min={1}
        max={10_000}
        unit="%"
      />
    );
  }
  const typed = entry ? typedIn(entry.unit, entry.currency ?? null) : 1;
  return (
    <>
      <NumberField
        at={typedAs(
          slotOf<number | null>(at, 'level', terms.level, (level) => onChange({ level })),
          typed,
        )}
        label={t(lineWord(entry?.unit))}
        fractionDigits={entry?.unit === 'count' ? 0 : 2}
      />
      <NumberField
        at={slotOf<number | null>(at, 'inARow', terms.inARow, (inARow) => onChange({ inARow }))}
        label={t(words.inARow)}
        min={1}
        max={14}
      />
    </>
  );
}

function lineWord(unit: MetricUnit | undefined): Word {
  if (unit === 'share') return words.linePercent;
  if (unit === 'seconds') return words.lineSeconds;
  return unit === 'money' ? words.lineMoney : words.line;
}

function usualTerms(kind: AlertKind, was: AlertSide): TypedTerms {
  if (kind === 'change') return { kind, side: was, by: 0.5 };
  if (kind === 'signal') return { kind, side: was, rules: ['beyond-three', 'one-side'] };
  return { kind, side: was === 'either' ? 'above' : was, level: null, inARow: 1 };
}

/** An input of the terms, with what is wrong with it. */
function slotOf<Value>(
  at: WholeSlot<TypedTerms>,
  name: string,
  value: Value,
  onChange: (value: Value) => void,
): Slot<Value> {
  const problem = at.within.find(({ path }) => path === name)?.message;
  return { id: `${at.id}-${name}`, value, problem, onChange };
}
