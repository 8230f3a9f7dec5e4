import { type Customer, customersWords as words } from '@zhiyin/domain/customers';
import type { ReactNode } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import styles from './customers.module.css';

const localeWords = { zh: words.localeZh, en: words.localeEn };

/** What is known of a customer, line by line. */
export function CustomerRecord({ customer }: { customer: Customer }) {
  const t = useSay();
  return (
    <dl className={styles['record']}>
      <Known label={t(words.email)}>{customer.email}</Known>
      <Known label={t(words.phone)}>{customer.phone}</Known>
      <Known label={t(words.locale)}>{t(localeWords[customer.locale])}</Known>
      <Known label={t(words.firstSeen)}>
        <TimeAgo moment={customer.createdAt} />
      </Known>
      <Known label={t(words.lastSeen)}>
        <TimeAgo moment={customer.lastSeenAt} />
      </Known>
    </dl>
  );
}

function Known({ label, children }: { label: string; children: ReactNode }) {
  const t = useSay();
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd>
        {children ? <bdi>{children}</bdi> : <span className={styles['blank']}>{t(words.notKnown)}</span>}
      </dd>
    </div>
  );
}
