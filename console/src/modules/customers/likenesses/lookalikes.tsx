import {
  type Customer,
  customersMerge,
  customersWords,
  type Lookalike,
  customersIdentityWords as words,
} from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { CustomerName } from '../customer-name.tsx';
import styles from '../customers.module.css';
import { useLookalikes } from '../data.ts';
import { MergeDialog } from '../merge/merge-dialog.tsx';
import { Reasons } from './reasons.tsx';
import { useTellingApart } from './use-telling-apart.ts';

/** Who may be the same person as this customer, and why; nothing when nobody is. */
export function Lookalikes({ customer }: { customer: Customer }) {
  const t = useSay();
  const mayMerge = useMay()(customersMerge);
  const alike = useLookalikes(customer.customerId, mayMerge);
  const [other, setOther] = useState<Lookalike | null>(null);
  const { tell, isBusy } = useTellingApart();
  const items = alike.data?.items ?? [];
  if (!mayMerge || (items.length === 0 && !other)) return null;
  return (
    <section aria-label={t(words.findAlike)} className={styles['part']}>
      <h4 className={styles['partHeading']}>{t(words.findAlike)}</h4>
      <ul className={styles['merged']}>
        {items.map((one) => (
          <li key={one.customerId} className={styles['alike']}>
            <div className={styles['mergedWho']}>
              <CustomerName name={one.name} />
              <span className={styles['blank']}>
                <Reasons of={one.reasons} />
              </span>
            </div>
            <span className={styles['alikeActs']}>
              <Button
                size="small"
                aria-label={`${t(words.lookAndJoin)} ${one.name ?? t(customersWords.anonymous)}`}
                onClick={() => setOther(one)}
              >
                {t(words.lookAndJoin)}
              </Button>
              <Button
                size="small"
                type="text"
                disabled={isBusy}
                aria-label={`${t(words.notTheSame)} ${one.name ?? t(customersWords.anonymous)}`}
                onClick={() => tell(customer.customerId, one.customerId)}
              >
                {t(words.notTheSame)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {other && <MergeDialog customer={customer} other={other} onClose={() => setOther(null)} />}
    </section>
  );
}
