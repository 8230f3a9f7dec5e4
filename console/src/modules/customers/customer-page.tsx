import { Link } from '@tanstack/react-router';
import { customersEdit, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { CustomerRecord } from './customer-record.tsx';
import styles from './customers.module.css';
import { useCustomer } from './data.ts';
import { EditCustomer } from './edit-customer.tsx';
import { customerSections } from './sections.ts';

/** One customer: the record at the side, and what every module knows of them. */
export function CustomerPage({ customerId }: { customerId: string }) {
  const t = useSay();
  const may = useMay();
  const [isEditing, setEditing] = useState(false);
  const customer = useCustomer(customerId);
  if (customer.isPending) return <PageLoading />;
  if (!customer.data) return <PageError error={customer.error} onRetry={customer.refetch} />;

  const sections = customerSections().filter((section) => may(section.may));
  return (
    <Page
      title={customer.data.name ?? t(words.anonymous)}
      description={
        <Link to="/customers" className={styles['back'] ?? ''}>
          <Icon name="chevron-left" />
          {t(words.allCustomers)}
        </Link>
      }
      actions={
        may(customersEdit) && (
          <Button icon={<Icon name="edit" />} onClick={() => setEditing(true)}>
            {t(words.edit)}
          </Button>
        )
      }
      aside={
        <section aria-label={t(words.profile)}>
          <h2 className={styles['heading']}>{t(words.profile)}</h2>
          <CustomerRecord customer={customer.data} />
        </section>
      }
    >
      {sections.map(({ id, words: title, Section }) => (
        <section key={id} aria-label={t(title)}>
          <h2 className={styles['heading']}>{t(title)}</h2>
          <Section customerId={customerId} />
        </section>
      ))}
      {isEditing && <EditCustomer customer={customer.data} onClose={() => setEditing(false)} />}
    </Page>
  );
}
