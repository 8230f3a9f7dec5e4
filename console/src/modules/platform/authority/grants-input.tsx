import { type AuthorityGrant, authorityPageWords as words } from '@zhiyin/domain/platform';
import { Checkbox, InputNumber, Select } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMemberNames } from '#modules/people';
import { IconButton } from '#ui/control/icon-button.tsx';
import styles from './authority.module.css';
import { useDecidingRoles, useHolderName, useTeams } from './data.ts';

type Holder = Pick<AuthorityGrant, 'holderKind' | 'holderId'>;

interface Props {
  readonly currency: string | null;
  readonly grants: readonly AuthorityGrant[];
  readonly onChange: (grants: readonly AuthorityGrant[]) => void;
}

/** Every role with how far it decides, then teams and colleagues who decide besides; all of it by keyboard. */
export function GrantsInput({ currency, grants, onChange }: Props) {
  const t = useSay();
  const roles = useDecidingRoles();
  const put = (holder: Holder, upTo: number | null | undefined) => {
    const rest = grants.filter((one) => !isSame(one, holder));
    const at = grants.findIndex((one) => isSame(one, holder));
    if (upTo === undefined) return onChange(rest);
    onChange(rest.toSpliced(at < 0 ? rest.length : at, 0, { ...holder, upTo }));
  };
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
  readonly currency: string | null;
  /** Null is any amount; undefined takes the decision away. */
  readonly onPut: (upTo: number | null | undefined) => void;
}

/** Amounts are typed in whole units; an empty one is any amount. */
function GrantRow({ holder, grant, currency, onPut }: RowProps) {
  const t = useSay();
  const who = useHolderName()(holder);
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
          precision={2}
          suffix={currency}
          placeholder={t(words.noBound)}
          value={grant.upTo === null ? null : grant.upTo / 100}
          onChange={(major) => onPut(major === null ? null : Math.round(major * 100))}
        />
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
