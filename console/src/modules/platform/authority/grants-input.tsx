import { type AuthorityGrant, amountMax, authorityPageWords as words } from '@zhiyin/domain/platform';
import { Checkbox, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { minorUnits } from '#lib/i18n/minor-units.ts';
import { useMemberNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import type { FieldProblem } from '#ui/form/field-problems.ts';
import styles from './authority.module.css';
import { useDecidingRoles, useHolderName, useTeams } from './data.ts';

type Holder = Pick<AuthorityGrant, 'holderKind' | 'holderId'>;

interface Props {
  readonly currency: string | null;
  readonly grants: readonly AuthorityGrant[];
  /** What is wrong, by the way to it from the grants: `1.upTo`. */
  readonly problems: readonly FieldProblem[];
  readonly onChange: (grants: readonly AuthorityGrant[]) => void;
}

/** Every role with how far it decides, then teams and colleagues who decide besides; all of it by keyboard. */
export function GrantsInput({ currency, grants, problems, onChange }: Props) {
  const t = useSay();
  const roles = useDecidingRoles();
  const put = (holder: Holder, upTo: number | null | undefined) => {
    const rest = grants.filter((one) => !isSame(one, holder));
    const at = grants.findIndex((one) => isSame(one, holder));
    if (upTo === undefined) return onChange(rest);
    onChange(rest.toSpliced(at < 0 ? rest.length : at, 0, { ...holder, upTo }));
  };
  const problemOf = (at: number) => problems.find(({ path }) => path.split('.')[0] === String(at))?.message;
  const others = grants.filter(({ holderKind }) => holderKind !== 'role');
  const rows = [...roles.map(({ roleId }): Holder => ({ holderKind: 'role', holderId: roleId })), ...others];
  return (
    <fieldset className={styles['grants']}>
      <legend>{t(words.holder)}</legend>
      {rows.map((holder) => (
        <GrantRow
          key={`${holder.holderKind} ${holder.holderId}`}
          holder={holder}
          grant={grants.find((one) => isSame(one, holder))}
          problem={problemOf(grants.findIndex((one) => isSame(one, holder)))}
          currency={currency}
          onPut={(upTo) => put(holder, upTo)}
        />
      ))}
      <AddHolder grants={grants} onAdd={(holder) => put(holder, null)} />
    </fieldset>
  );
}

function isSame(one: Holder, other: Holder): boolean {
  return one.holderKind === other.holderKind && one.holderId === other.holderId;
}

interface RowProps {
  readonly holder: Holder;
  readonly grant: AuthorityGrant | undefined;
  readonly problem: string | undefined;
  readonly currency: string | null;
  /** Null is any amount; undefined takes the decision away. */
  readonly onPut: (upTo: number | null | undefined) => void;
}

/** Amounts are typed in whole units; an empty one is any amount. */
function GrantRow({ holder, grant, problem, currency, onPut }: RowProps) {
  const problemId = useId();
  const t = useSay();
  const who = useHolderName()(holder);
  const units = minorUnits(currency);
  return (
    <div className={styles['grant']}>
      {holder.holderKind === 'role' ? (
        <Checkbox
          aria-label={t(words.mayDecide, { who })}
          checked={grant !== undefined}
          onChange={(event) => onPut(event.target.checked ? null : undefined)}
        >
          {who}
        </Checkbox>
      ) : (
        <span className={styles['other']}>
          <IconButton icon="close" label={`${t(words.remove)} ${who}`} onClick={() => onPut(undefined)} />
          <bdi>{who}</bdi>
        </span>
      )}
      {grant && currency !== null && (
        <InputNumber<number>
          className={styles['amount'] ?? ''}
          aria-label={t(words.boundOf, { who })}
          min={0}
          max={Math.floor(amountMax / units)}
          {...(problem && { status: 'error', 'aria-describedby': problemId })}
          precision={Math.log10(units)}
          suffix={currency}
          placeholder={t(words.noBound)}
          value={grant.upTo === null ? null : grant.upTo / units}
          onChange={(major) => onPut(major === null ? null : Math.round(major * units))}
        />
      )}
      {problem && (
        <p id={problemId} role="alert" className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}

function AddHolder({
  grants,
  onAdd,
}: {
  readonly grants: readonly AuthorityGrant[];
  readonly onAdd: (holder: Holder) => void;
}) {
  const t = useSay();
  const teams = useTeams();
  const members = useMemberNames();
  const known = new Set(grants.map(({ holderId }) => holderId));
  const options = [
    ...teams.map(({ teamId, name }) => ({ value: `team ${teamId}`, label: name, id: teamId })),
    ...[...members].map(([id, name]) => ({ value: `member ${id}`, label: name, id })),
  ].filter(({ id }) => !known.has(id));
  return (
    <Select<string>
      aria-label={t(words.addHolder)}
      placeholder={t(words.addHolder)}
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={options}
      onChange={(chosen) => {
        const [kind, holderId = ''] = chosen.split(' ');
        onAdd({ holderKind: kind === 'team' ? 'team' : 'member', holderId });
      }}
    />
  );
}
