import { words as consoleWords } from '@zhiyin/domain/console';
import { type Customer, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import styles from '../customers.module.css';
import { type Choice, firstChoice, takenFields } from './choice.ts';
import { ChooseOther } from './choose-other.tsx';
import { CompareRecords } from './compare-records.tsx';
import { useMerge } from './use-merge.ts';

interface Chosen {
  readonly other: Customer;
  readonly choice: Choice;
}

/** Two steps: who else it is, and what the joined record shows. */
export function MergeDialog({ customer, onClose }: { customer: Customer; onClose: () => void }) {
  const t = useSay();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { merge, isBusy } = useMerge();
  const { customerId } = customer;
  const send = async ({ other, choice }: Chosen) => {
    const fromCustomerId = other.customerId;
    if (await merge({ customerId, fromCustomerId, fields: takenFields(choice) })) onClose();
  };
  const footer = chosen && (
    <>
      <Button onClick={() => setChosen(null)}>{t(words.chooseAnother)}</Button>
      <Button type="primary" loading={isBusy} onClick={() => send(chosen)}>
        {t(words.merge)}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t(words.mergeTitle, { name: customer.name ?? t(words.anonymous) })}
      width={640}
      onClose={onClose}
      footer={footer ?? <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>}
    >
      {chosen ? (
        <div className={styles['choosing']}>
          <CompareRecords
            into={customer}
            from={chosen.other}
            choice={chosen.choice}
            onChoose={(choice) => setChosen({ ...chosen, choice })}
          />
          <p className={styles['blank']}>{t(words.mergeHint)}</p>
        </div>
      ) : (
        <ChooseOther
          customer={customer}
          onChoose={(other) => setChosen({ other, choice: firstChoice(customer, other) })}
        />
      )}
    </Dialog>
  );
}
