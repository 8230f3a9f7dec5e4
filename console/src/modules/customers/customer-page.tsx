import { customersWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { BackLink } from '#ui/control/back-link.tsx';
import { Page } from '#ui/page/page.tsx';
import { PageError } from '#ui/page/page-error.tsx';
import { PageLoading } from '#ui/page/page-loading.tsx';
import styles from './customers.module.css';
import { useCustomer } from './data.ts';
import { PersonalData } from './erasing/personal-data.tsx';
import { History } from './identities/history.tsx';
import { PanelBody } from './panel/customer-panel.tsx';
import { customerSections } from './sections.ts';

/** One customer: the record at the side, and what every module knows of them. */
export function CustomerPage({ customerId }: { customerId: string }) {
  const t = useSay();
  const may = useMay();
  const customer = useCustomer(customerId);
  if (customer.isPending) return <PageLoading />;
  if (!customer.data) return <PageError error={customer.error} onRetry={customer.refetch} />;

  const sections = customerSections().filter((section) => !section.isInPanel && may(section.may));
  return (
    <Page
      title={customer.data.name ?? t(words.anonymous)}
      description={<BackLink to="/customers" label={t(words.allCustomers)} />}
      aside={
        <section aria-label={t(words.profile)} className={styles['card']}>
          <h2 className={styles['heading']}>{t(words.profile)}</h2>
          <PanelBody customer={customer.data} onChangedMeanwhile={customer.refetch} />
        </section>
      }
    >
      {sections.map(({ id, words: title, Section }) => (
        <section key={id} aria-label={t(title)}>
          <h2 className={styles['heading']}>{t(title)}</h2>
          <Section customerId={customer.data.customerId} />
        </section>
      ))}
      <History customerId={customer.data.customerId} />
      <PersonalData customer={customer.data} />
    </Page>
  );
}
