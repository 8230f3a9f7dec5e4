import {
  type ChatAccount,
  type FoundAccount,
  type Speaker,
  speakers,
  chatImportPageWords as words,
} from '@zhiyin/domain/inbox';
import { Select } from 'antd';
import type { z } from 'zod';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useColleagues } from '../data.ts';
import styles from './imports.module.css';
import type { PartProps } from './whole-part.tsx';

type Account = z.infer<typeof ChatAccount>;

const speakerWords = { customer: words.isCustomer, member: words.isMember, system: words.isSystem } as const;

/** Who the accounts of the file are: customers, the platform, or people of the shop, and which colleague. */
export function AccountsPart({ preview, plan, onChange }: PartProps) {
  const t = useSay();
  const set = (changed: Account) =>
    onChange({
      ...plan,
      accounts: [...plan.accounts.filter(({ account }) => account !== changed.account), changed],
    });
  return (
    <div className={styles['frame']}>
      <p className={styles['faint']}>{t(words.accountsHint)}</p>
      <table className={styles['table']} aria-label={t(words.accounts)}>
        <thead>
          <tr>
            <th scope="col">{t(words.account)}</th>
            <th scope="col">{t(words.linesSaid)}</th>
            <th scope="col">{t(words.is)}</th>
            <th scope="col">{t(words.colleague)}</th>
          </tr>
        </thead>
        <tbody>
          {preview.accounts.map((found) => (
            <AccountRow
              key={found.account}
              found={found}
              known={plan.accounts.find(({ account }) => account === found.account)}
              onSet={set}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly found: FoundAccount;
  readonly known: Account | undefined;
  readonly onSet: (account: Account) => void;
}

function AccountRow({ found, known, onSet }: RowProps) {
  const t = useSay();
  const colleagues = useColleagues();
  const { account, lineCount } = found;
  const speaker = known?.speaker ?? found.speaker;
  return (
    <tr>
      <th scope="row">
        <bdi>{account}</bdi>
      </th>
      <td>{lineCount}</td>
      <td>
        <Select<Speaker>
          size="small"
          aria-label={`${account} ${t(words.is)}`}
          value={speaker}
          options={speakers.map((value) => ({ value, label: t(speakerWords[value]) }))}
          popupMatchSelectWidth={false}
          onChange={(next) => onSet({ account, speaker: next, memberId: null })}
        />
      </td>
      <td>
        {speaker === 'member' && (
          <Select<string>
            allowClear
            size="small"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={`${account} ${t(words.colleague)}`}
            placeholder={t(words.nobodyHere)}
            value={known?.memberId ?? null}
            options={colleagues.map(({ memberId, name }) => ({ value: memberId, label: name }))}
            className={styles['choice'] ?? ''}
            onChange={(memberId) => onSet({ account, speaker, memberId: memberId ?? null })}
          />
        )}
      </td>
    </tr>
  );
}
