import type { Customer } from '@zhiyin/domain/customers';
import { MailAddress } from '#ui/show/mail-address.tsx';
import styles from './customers.module.css';

/** By what a customer is reached and known, in one line; nothing when nothing is known. */
export function Contacts({ of }: { of: Pick<Customer, 'email' | 'phone' | 'externalId'> }) {
  const known = [of.email, of.phone, of.externalId].filter((one) => one !== null);
  if (known.length === 0) return null;
  return (
    <span className={styles['contacts']}>
      {known.map((one, index) => (
        <span key={one}>
          {index > 0 && ' · '}
          <MailAddress address={one} />
        </span>
      ))}
    </span>
  );
}
