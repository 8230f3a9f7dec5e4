import { parseRule } from '@zhiyin/domain/kit';
import {
  manageRules,
  type RuleCatalogue,
  type RuleDetail,
  ruleNavWords,
  type SwitchedOff,
  rulePageWords as words,
} from '@zhiyin/domain/platform';
import { Checkbox, Input, InputNumber } from 'antd';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { FormSection } from '#ui/form/form-section.tsx';
import { Banner } from '#ui/page/banner.tsx';
import { Page } from '#ui/page/page.tsx';
import { ThingNotes } from '../../things/notes.tsx';
import { registryOf } from '../catalogue.ts';
import { newRuleId } from '../new-rule.ts';
import styles from '../rules.module.css';
import { TryPanel } from '../try/try-panel.tsx';
import { useOffSaid } from '../use-off-said.ts';
import { useThings } from '../use-things.ts';
import { IfPart } from './if-part.tsx';
import type { PartProps } from './part-props.ts';
import { RuleVerbs } from './rule-verbs.tsx';
import { StepsPart } from './steps-part.tsx';
import { useRuleActs } from './use-rule-acts.ts';
import { WhenPart } from './when-part.tsx';

interface Props {
  readonly rule: RuleDetail;
  readonly catalogue: RuleCatalogue;
  readonly back: ReactNode;
}

/** A rule that is being written: when, if, then, its bounds; what is wrong is marked once somebody wanted to save it. */
export function RuleEditor({ rule, catalogue, back }: Props) {
  const t = useSay();
  const canManage = useMay()(manageRules);
  const [definition, setDefinition] = useState(rule.draft);
  const isUnreadable = rule.switchedOff?.cause === 'unreadable';
  const isToMend = isUnreadable && definition === rule.draft;
  const [isChecked, setChecked] = useState(isUnreadable);
  const registry = useMemo(() => registryOf(catalogue), [catalogue]);
  const parsed = useMemo(() => parseRule(registry, definition), [registry, definition]);
  const all = parsed.ok ? [] : parsed.problems;
  const acts = useRuleActs(rule, definition);
  const things = useThings();
  const part: PartProps = {
    definition,
    catalogue,
    problems: isChecked ? all : [],
    onChange: (change) => setDefinition((before) => ({ ...before, ...change })),
  };
  const ready = (act: () => void) => () => {
    setChecked(true);
    if (parsed.ok) act();
  };
  const verbs = canManage && <RuleVerbs rule={rule} acts={acts} ready={ready} />;
  return (
    <Page title={definition.name || t(ruleNavWords.rule)} description={back} actions={verbs}>
      <Warnings off={rule.switchedOff} count={isChecked && !isToMend ? all.length : 0} />
      {rule.ruleId !== newRuleId && <ThingNotes kind="rule" id={rule.ruleId} />}
      <fieldset className={styles['plain']} disabled={!canManage}>
        <div className={styles['parts']}>
          <NamePart {...part} />
          <WhenPart {...part} registry={registry} />
          <IfPart {...part} registry={registry} things={things} />
          <StepsPart {...part} things={things} />
          <BoundsPart {...part} />
        </div>
      </fieldset>
      {canManage && (
        <TryPanel
          definition={parsed.ok ? parsed.rule.definition : null}
          actions={catalogue.actions}
          things={things}
        />
      )}
    </Page>
  );
}

/** That it switched itself off, and how much is not right yet. */
function Warnings({ off, count }: { off: SwitchedOff | null; count: number }) {
  const t = useSay();
  const offSaid = useOffSaid();
  return (
    <>
      {off && (
        <Banner tone="seal" icon="warning">
          {off.cause === 'unreadable' ? t(words.mendIt, { off: offSaid(off) }) : offSaid(off)}
        </Banner>
      )}
      {count > 0 && (
        <Banner tone="seal" icon="warning">
          {t(words.problems, { count })}
        </Banner>
      )}
    </>
  );
}

function NamePart({ definition, problems, onChange }: PartProps) {
  const t = useSay();
  const isWrong = problems.some(({ path }) => path === 'name');
  return (
    <FormSection title={t(words.name)}>
      <Input
        aria-label={t(words.name)}
        value={definition.name}
        maxLength={120}
        {...(isWrong && { status: 'error' })}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      {isWrong && <p className={styles['problem']}>{t(words.unnamed)}</p>}
    </FormSection>
  );
}

function BoundsPart({ definition, onChange }: PartProps) {
  const t = useSay();
  const id = useId();
  return (
    <FormSection title={t(words.limits)} description={t(words.perHourHint)}>
      <Checkbox
        checked={definition.stopsOthers}
        onChange={(event) => onChange({ stopsOthers: event.target.checked })}
      >
        {t(words.stopsOthers)}
      </Checkbox>
      <div className={styles['setting']}>
        <label htmlFor={id}>{t(words.perHour)}</label>
        <InputNumber
          id={id}
          min={1}
          max={100}
          precision={0}
          controls={false}
          value={definition.perSubjectPerHour}
          onChange={(next) => onChange({ perSubjectPerHour: next ?? 1 })}
        />
      </div>
    </FormSection>
  );
}
