import { flowEditorWords as words } from '@zhiyin/domain/console';
import type { ApprovalRound, ApprovalStep } from '@zhiyin/domain/kit';
import { Button, InputNumber, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { minorUnits } from '#lib/i18n/minor-units.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import type { FlowMaterial } from '../editor-props.ts';
import styles from '../flow-editor.module.css';
import { addRound, named, putRound } from './approval-edit.ts';

interface Props {
  readonly step: ApprovalStep;
  /** The bound of the step before; null for the first. */
  readonly before: number | null;
  readonly isByAmount: boolean;
  readonly isByTopic: boolean;
  readonly currency: string | null;
  readonly material: FlowMaterial;
  /** Null takes the step away. */
  readonly onChange: (step: ApprovalStep | null) => void;
}

/** Up to which amount a step holds, and who is asked in it, round after round. */
export function StepFields(props: Props) {
  const { step, isByAmount, isByTopic, material, onChange } = props;
  const t = useSay();
  const later = step.later ?? [];
  const isAsked = step.needs !== 'nobody';
  const firstName = t(words.roundNumber, { round: 1 });
  return (
    <li className={styles['step']}>
      {isByAmount && <Bound {...props} />}
      {(isByAmount || !isByTopic) && (
        <Needs step={step} isByAmount={isByAmount} isByTopic={isByTopic} onChange={onChange} />
      )}
      {isAsked && !isByTopic && (
        <People round={step} name={firstName} material={material} onChange={onChange} />
      )}
      {isAsked &&
        later.map((round, index) => (
          <Round
            // biome-ignore lint/suspicious/noArrayIndexKey: rounds have no name but their place, and keep nothing
            key={index}
            round={round}
            number={index + 2}
            material={material}
            onChange={(next) => onChange(putRound(step, index, next))}
          />
        ))}
      {isAsked && (
        <div>
          <Button
            size="small"
            type="text"
            icon={<Icon name="arrow-down" />}
            onClick={() => onChange(addRound(step))}
          >
            {t(words.addRound)}
          </Button>
        </div>
      )}
    </li>
  );
}

function Bound({ step, before, currency, onChange }: Props) {
  const t = useSay();
  const format = useFormat();
  const units = minorUnits(currency);
  if (step.upTo === null) {
    const amount = before === null || currency === null ? '' : format.money(before, currency);
    return <b>{before === null ? t(words.anyAmount) : t(words.above, { amount })}</b>;
  }
  return (
    <div className={styles['bound']}>
      <InputNumber<number>
        className={styles['amount'] ?? ''}
        aria-label={t(words.upTo)}
        prefix={t(words.upTo)}
        suffix={currency}
        min={0}
        precision={Math.log10(units)}
        value={step.upTo / units}
        onChange={(major) => onChange({ ...step, upTo: Math.round((major ?? 0) * units) })}
      />
      <IconButton icon="close" label={t(words.removeStep)} onClick={() => onChange(null)} />
    </div>
  );
}

interface NeedsProps extends Pick<Props, 'step' | 'isByAmount' | 'isByTopic'> {
  readonly onChange: (step: ApprovalStep) => void;
}

function Needs({ step, isByAmount, isByTopic, onChange }: NeedsProps) {
  const t = useSay();
  const asked = isByTopic
    ? [{ value: 'one' as const, label: t(words.whoDecides) }]
    : [
        { value: 'one' as const, label: t(words.one) },
        { value: 'all' as const, label: t(words.all) },
      ];
  return (
    <Select<ApprovalStep['needs']>
      aria-label={t(words.approvalMode)}
      value={isByTopic && step.needs === 'all' ? 'one' : step.needs}
      options={[...(isByAmount ? [{ value: 'nobody' as const, label: t(words.nobody) }] : []), ...asked]}
      onChange={(needs) => onChange({ ...step, needs })}
    />
  );
}

interface RoundProps {
  readonly round: ApprovalRound;
  readonly number: number;
  readonly material: FlowMaterial;
  readonly onChange: (round: ApprovalRound | null) => void;
}

/** Those who are asked when everybody before them has agreed. */
function Round({ round, number, material, onChange }: RoundProps) {
  const t = useSay();
  const name = t(words.roundNumber, { round: number });
  return (
    <fieldset className={styles['round']}>
      <legend>{name}</legend>
      <div className={styles['bound']}>
        <Select<ApprovalRound['needs']>
          aria-label={`${name}, ${t(words.approvalMode)}`}
          value={round.needs}
          options={[
            { value: 'one', label: t(words.one) },
            { value: 'all', label: t(words.all) },
          ]}
          onChange={(needs) => onChange({ ...round, needs })}
        />
        <IconButton icon="close" label={t(words.removeRound, { name })} onClick={() => onChange(null)} />
      </div>
      <People round={round} name={name} material={material} onChange={onChange} />
    </fieldset>
  );
}

interface PeopleProps<Round> {
  readonly round: Round;
  readonly name: string;
  readonly material: FlowMaterial;
  readonly onChange: (round: Round) => void;
}

function People<Round extends ApprovalRound | ApprovalStep>(props: PeopleProps<Round>) {
  const { round, name, material, onChange } = props;
  const t = useSay();
  const isTeam = (id: string) => material.teams.some(({ value }) => value === id);
  return (
    <Select<string[]>
      aria-label={`${name}, ${t(words.approvers)}`}
      placeholder={t(words.approvers)}
      mode="multiple"
      optionFilterProp="label"
      value={[...round.teams, ...round.members]}
      options={[...material.teams, ...material.members]}
      onChange={(chosen) => onChange(named(round, chosen, isTeam))}
    />
  );
}
