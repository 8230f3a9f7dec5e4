import {
  type Customer,
  type ProfileField,
  profileFields,
  customersWords as words,
} from '@zhiyin/domain/customers';
import { useId } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { MailAddress } from '#ui/show/mail-address.tsx';
import styles from '../customers.module.css';
import { type Choice, joinedBy } from './choice.ts';

const fieldWords = { name: words.name, email: words.email, phone: words.phone, locale: words.locale };
const localeWords = { zh: words.localeZh, en: words.localeEn };

interface Props {
  readonly into: Customer;
  readonly from: Customer;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** Both records side by side, and for each line which of the two the joined one shows. */
export function CompareRecords({ into, from, choice, onChoose }: Props) {
  const t = useSay();
  const shown = joinedBy(into, from, choice);
  return (
    <table className={styles['compare']}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t(words.thisRecord)}</th>
          <th scope="col">{t(words.otherRecord)}</th>
          <th scope="col">{t(words.joinedRecord)}</th>
        </tr>
      </thead>
      <tbody>
        {profileFields.map((field) => (
          <tr key={field}>
            <th scope="row">{t(fieldWords[field])}</th>
            {(['into', 'from'] as const).map((side) => (
              <td key={side}>
                <Side
                  field={field}
                  value={written(t, side === 'into' ? into : from, field)}
                  label={t(fieldWords[field])}
                  which={t(side === 'into' ? words.thisRecord : words.otherRecord)}
                  isChosen={choice[field] === side}
                  onChoose={() => onChoose({ ...choice, [field]: side })}
                />
              </td>
            ))}
            <td className={styles['joined']}>
              <MailAddress address={written(t, shown, field) ?? t(words.notKnown)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface SideProps {
  readonly field: ProfileField;
  readonly value: string | null;
  readonly label: string;
  /** Whose it is; seen where there are no columns. */
  readonly which: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Side({ field, value, label, which, isChosen, onChoose }: SideProps) {
  const t = useSay();
  const id = useId();
  return (
    <label htmlFor={id} className={styles['side']}>
      <input
        id={id}
        type="radio"
        name={`merge-${field}`}
        aria-label={`${label}, ${which}`}
        checked={isChosen}
        onChange={onChoose}
      />
      {value ? <MailAddress address={value} /> : <span className={styles['blank']}>{t(words.notKnown)}</span>}
      <span aria-hidden="true" className={styles['which']}>
        {which}
      </span>
    </label>
  );
}

function written(t: Say, of: Pick<Customer, ProfileField>, field: ProfileField): string | null {
  return field === 'locale' ? t(localeWords[of.locale]) : of[field];
}
