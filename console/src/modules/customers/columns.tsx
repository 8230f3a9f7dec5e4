import { type Customer, customersWords as words } from '@zhiyin/domain/customers';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { Avatar } from '#ui/show/avatar.tsx';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import type { Column } from '#ui/table/column.ts';
import { CustomerName } from './customer-name.tsx';
import styles from './customers.module.css';

/** The columns of the list, and of its export. */
export function useCustomerColumns(): Column<Customer>[] {
  const t = useSay();
  const format = useFormat();
  const localeNames = { zh: t(words.localeZh), en: t(words.localeEn) };
  return [
    nameColumn(t),
    textColumn('email', t(words.email)),
    textColumn('phone', t(words.phone), '150px'),
    {
      key: 'locale',
      title: t(words.locale),
      width: '90px',
      isWide: true,
      cell: ({ locale }) => localeNames[locale],
      plain: ({ locale }) => localeNames[locale],
    },
    {
      key: 'createdAt',
      title: t(words.firstSeen),
      width: '130px',
      isWide: true,
      cell: ({ createdAt }) => format.day(createdAt),
      plain: ({ createdAt }) => createdAt,
    },
    {
      key: 'lastSeenAt',
      title: t(words.lastSeen),
      width: '120px',
      align: 'end',
      cell: ({ lastSeenAt }) => <TimeAgo moment={lastSeenAt} />,
      plain: ({ lastSeenAt }) => lastSeenAt,
    },
  ];
}

function nameColumn(t: Say): Column<Customer> {
  return {
    key: 'name',
    title: t(words.name),
    isTitle: true,
    cell: ({ name }) => (
      <span className={styles['named']}>
        <Avatar of="customer" name={name ?? t(words.anonymous)} size={20} />
        <CustomerName name={name} />
      </span>
    ),
    plain: ({ name }) => name,
  };
}

function textColumn(key: 'email' | 'phone', title: string, width?: string): Column<Customer> {
  return {
    key,
    title,
    isWide: true,
    ...(width && { width }),
    cell: (customer) => <bdi>{customer[key]}</bdi>,
    plain: (customer) => customer[key],
  };
}
