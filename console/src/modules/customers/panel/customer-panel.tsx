import { Link } from '@tanstack/react-router';
import { type CustomerDetail, customersMerge, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import { Avatar } from '#ui/show/avatar.tsx';
import { CustomerName } from '../customer-name.tsx';
import styles from '../customers.module.css';
import { useCustomer } from '../data.ts';
import { Identities } from '../identities/identities.tsx';
import { Lookalikes } from '../likenesses/lookalikes.tsx';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { MergedRecords } from '../merge/merged-records.tsx';
import { customerSections } from '../sections.ts';
import { Profile } from './profile.tsx';

/** Who the customer is, for the side of a conversation or a ticket; everything can be mended right there. */
export function CustomerPanel({ customerId }: { customerId: string }) {
  const t = useSay();
  const customer = useCustomer(customerId);
  if (customer.isPending) return <PageLoading rows={4} />;
  if (!customer.data) return <PageError error={customer.error} onRetry={customer.refetch} />;
  const { name } = customer.data;
  return (
    <section className={styles['card']} aria-label={t(words.customer)}>
      <header className={styles['who']}>
        <Avatar of="customer" name={name ?? t(words.anonymous)} size={40} />
        <h3 className={styles['name']}>
          <Link to="/customers/$customerId" params={{ customerId: customer.data.customerId }}>
            <CustomerName name={name} />
          </Link>
        </h3>
      </header>
      <PanelBody customer={customer.data} onChangedMeanwhile={customer.refetch} />
    </section>
  );
}

interface BodyProps {
  readonly customer: CustomerDetail;
  readonly onChangedMeanwhile: () => unknown;
}

/** The panel below its head: the record, what it was merged from, and what other modules know. */
export function PanelBody({ customer, onChangedMeanwhile }: BodyProps) {
  const t = useSay();
  const may = useMay();
  const [isMerging, setMerging] = useState(false);
  const { customerId } = customer;
  const sections = customerSections().filter((section) => section.isInPanel && may(section.may));
  return (
    <>
      <Profile key={customerId} customer={customer} onChangedMeanwhile={onChangedMeanwhile} />
      <Identities customerId={customerId} />
      <Lookalikes customer={customer} />
      {may(customersMerge) && (
        <div>
          <Button size="small" icon={<Icon name="group" />} onClick={() => setMerging(true)}>
            {t(words.mergeWith)}
          </Button>
        </div>
      )}
      {customer.records.length > 1 && <MergedRecords customer={customer} />}
      {sections.map(({ id, words: title, Section }) => (
        <section key={id} aria-label={t(title)} className={styles['part']}>
          <h4 className={styles['partHeading']}>{t(title)}</h4>
          <Section customerId={customerId} />
        </section>
      ))}
      {isMerging && <MergeDialog customer={customer} onClose={() => setMerging(false)} />}
    </>
  );
}
