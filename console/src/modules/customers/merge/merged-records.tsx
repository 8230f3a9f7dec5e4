import {
  type CustomerDetail,
  type CustomerRecord,
  customersMerge,
  customersIdentityWords as identityWords,
  customersWords as words,
} from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { useMemberNames } from '#modules/people';
import { TimeAgo } from '#ui/show/time-ago.tsx';
import { Contacts } from '../contacts.tsx';
import { CustomerName } from '../customer-name.tsx';
import styles from '../customers.module.css';
import { proofWords } from '../identities/identity-words.ts';
import { useMerge } from './use-merge.ts';

/** The records that were merged into a customer, each with the way out. */
export function MergedRecords({ customer }: { customer: CustomerDetail }) {
  const t = useSay();
  const mayMerge = useMay()(customersMerge);
  const { takeApart, isBusy } = useMerge();
  const merged = customer.records.filter(({ mergedIntoId }) => mergedIntoId !== null);
  const part = ({ customerId, mergedFields }: CustomerRecord) =>
    takeApart({
      customerId: customer.customerId,
      fromCustomerId: customerId,
      fields: mergedFields,
    });
  return (
    <section aria-label={t(words.mergedRecords)} className={styles['part']}>
      <h4 className={styles['partHeading']}>{t(words.mergedRecords)}</h4>
      <ul className={styles['merged']}>
        {merged.map((record) => (
          <li key={record.customerId}>
            <div className={styles['mergedWho']}>
              <CustomerName name={record.name} />
              <Contacts of={record} />
              <MergedWhen record={record} />
            </div>
            {mayMerge && (
              <Button size="small" disabled={isBusy} onClick={() => part(record)}>
                {t(words.takeApart)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MergedWhen({ record: { mergedAt, mergedBy, mergeProof } }: { record: CustomerRecord }) {
  const t = useSay();
  const names = useMemberNames();
  const proof = mergeProof && `${t(identityWords.mergedByProof)} (${t(proofWords[mergeProof])})`;
  const who = mergedBy === null ? (proof ?? t(words.mergedBySignIn)) : (names.get(mergedBy) ?? '');
  return (
    <span className={styles['blank']}>
      {who} {mergedAt && <TimeAgo moment={mergedAt} />}
    </span>
  );
}
