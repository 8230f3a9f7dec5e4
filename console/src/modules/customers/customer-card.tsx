import { Link } from '@tanstack/react-router';
import { customersEdit, customersWords as words } from '@zhiyin/domain/customers';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { CustomerName } from './customer-name.tsx';
import { CustomerRecord } from './customer-record.tsx';
import styles from './customers.module.css';
import { useCustomer } from './data.ts';
import { EditCustomer } from './edit-customer.tsx';

/** Who the customer is, for the side of a conversation or a ticket; their record can be mended right there. */
export function CustomerCard({ customerId }: { customerId: string }) {
  const t = useSay();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const customer = useCustomer(customerId);
  if (customer.isPending) return <PageLoading rows={4} />;
  if (!customer.data) return <PageError error={customer.error} onRetry={customer.refetch} />;

  const { name } = customer.data;
  return (
    <section className={styles['card']} aria-label={t(words.customer)}>
      <header className={styles['who']}>
        <Avatar of="customer" name={name ?? t(words.anonymous)} size={40} />
        <h3 className={styles['name']}>
          <CustomerName name={name} />
        </h3>
        {may(customersEdit) && (
          <IconButton icon="edit" label={t(words.edit)} onClick={() => setEditing(true)} />
        )}
      </header>
      <CustomerRecord customer={customer.data} />
      <Link to="/customers/$customerId" params={{ customerId }}>
        {t(words.openRecord)}
      </Link>
      {isEditing && <EditCustomer customer={customer.data} onClose={() => setEditing(false)} />}
    </section>
  );
}
