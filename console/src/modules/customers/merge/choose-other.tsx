import {
  type Customer,
  customersIdentityWords,
  type Lookalike,
  customersWords as words,
} from '@zhiyin/domain/customers';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { Contacts } from '../contacts.tsx';
import { CustomerName } from '../customer-name.tsx';
import styles from '../customers.module.css';
import { useFoundCustomers, useLookalikes } from '../data.ts';
import { Reasons } from '../likenesses/reasons.tsx';
import { SearchBox } from '../search-box.tsx';

interface Props {
  readonly customer: Customer;
  readonly onChoose: (other: Customer) => void;
}

/** Finds the other record: those who look alike at once and why, anybody by searching. */
export function ChooseOther({ customer, onChoose }: Props) {
  const t = useSay();
  const [search, setSearch] = useState('');
  const alike = useLookalikes(customer.customerId);
  const found = useFoundCustomers(search);
  const isSearching = search !== '';
  const list: readonly (Customer & Partial<Pick<Lookalike, 'reasons'>>)[] =
    (isSearching ? found.data : alike.data)?.items ?? [];
  const others = list.filter((one) => one.customerId !== customer.customerId);
  const isPending = isSearching ? found.isPending : alike.isPending;
  return (
    <div className={styles['choosing']}>
      <SearchBox label={t(words.findCustomers)} value={search} onSearch={setSearch} />
      <h3 className={styles['partHeading']}>
        {t(isSearching ? words.found : customersIdentityWords.findAlike)}
      </h3>
      {isPending && <PageLoading rows={3} />}
      {!isPending && others.length === 0 && (
        <p className={styles['blank']}>
          {isSearching ? t(words.nobodyFound, { search }) : t(words.nobodyAlike)}
        </p>
      )}
      <ul className={styles['others']}>
        {others.map((other) => (
          <li key={other.customerId}>
            <button type="button" className={styles['other']} onClick={() => onChoose(other)}>
              <Avatar of="customer" name={other.name ?? t(words.anonymous)} size={28} />
              <span className={styles['mergedWho']}>
                <CustomerName name={other.name} />
                <Contacts of={other} />
                {other.reasons && <Reasons of={other.reasons} />}
              </span>
              <span className={styles['blank']}>
                <TimeAgo moment={other.lastSeenAt} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
