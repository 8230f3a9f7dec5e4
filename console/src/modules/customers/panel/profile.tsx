import { type Customer, customersEdit, customersWords as words } from '@zhiyin/domain/customers';
import { type Locale, locales } from '@zhiyin/domain/kit';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { isRefused } from '#lib/call/refused.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from '../customers.module.css';
import { useEditCustomer } from '../data.ts';
import { InlineField } from './inline-field.tsx';
import { editOf, profileSchemas } from './profile-form.ts';

const localeWords = { zh: words.localeZh, en: words.localeEn };

interface Props {
  readonly customer: Customer;
  /** Asks for the record again: somebody else changed it. */
  readonly onChangedMeanwhile: () => unknown;
}

/** What is known of a customer, line by line; each line is edited where it stands. */
export function Profile({ customer, onChangedMeanwhile }: Props) {
  const t = useSay();
  const isEditable = useMay()(customersEdit);
  const save = useSave(customer, onChangedMeanwhile);
  const line = { isEditable, save };
  return (
    <dl className={styles['record']}>
      <InlineField
        {...line}
        name="name"
        type="text"
        label={t(words.name)}
        value={customer.name}
        schema={profileSchemas.name}
      />
      <InlineField
        {...line}
        name="email"
        type="email"
        label={t(words.email)}
        value={customer.email}
        schema={profileSchemas.email}
      />
      <InlineField
        {...line}
        name="phone"
        type="tel"
        label={t(words.phone)}
        value={customer.phone}
        schema={profileSchemas.phone}
      />
      <Line label={t(words.locale)}>
        {isEditable ? (
          <LocaleChoice value={customer.locale} onChange={(locale) => save({ locale })} />
        ) : (
          t(localeWords[customer.locale])
        )}
      </Line>
      <Told customer={customer} />
    </dl>
  );
}

/** The lines that nobody edits. */
function Told({ customer: { externalId, createdAt, lastSeenAt } }: { customer: Customer }) {
  const t = useSay();
  return (
    <>
      {externalId !== null && (
        <Line label={t(words.externalId)}>
          <bdi title={t(words.externalIdHint)}>{externalId}</bdi>
        </Line>
      )}
      <Line label={t(words.firstSeen)}>
        <TimeAgo moment={createdAt} />
      </Line>
      <Line label={t(words.lastSeen)}>
        <TimeAgo moment={lastSeenAt} />
      </Line>
    </>
  );
}

function useSave(customer: Customer, onChangedMeanwhile: () => unknown) {
  const edit = useEditCustomer();
  const { customerId } = customer;
  return async (change: Parameters<typeof editOf>[1]): Promise<void> => {
    const body = editOf(customer, change);
    if (!body) return;
    try {
      await edit.mutateAsync({ params: { customerId }, body });
    } catch (error) {
      if (isRefused(error, 'conflict')) onChangedMeanwhile();
      throw error;
    }
  };
}

function LocaleChoice({ value, onChange }: { value: Locale; onChange: (locale: Locale) => Promise<void> }) {
  const t = useSay();
  const toast = useToast();
  return (
    <Select<Locale>
      size="small"
      variant="borderless"
      className={styles['locale'] ?? ''}
      aria-label={t(words.locale)}
      value={value}
      options={locales.map((locale) => ({ value: locale, label: t(localeWords[locale]) }))}
      onChange={(locale) => onChange(locale).catch(toast.refuse)}
    />
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
