import { words as consoleWords } from '@zhiyin/domain/console';
import { type Customer, customersWords as words } from '@zhiyin/domain/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';
import { ChooseOther } from './choose-other.tsx';
import { JoinStep } from './join-step.tsx';

interface Props {
  readonly customer: Customer;
  /** Who it is likely to be, when that is known before. */
  readonly other?: Customer;
  readonly onClose: () => void;
}

/** Two steps: who else it is, and what joining the two would do. */
export function MergeDialog({ customer, other = undefined, onClose }: Props) {
  const t = useSay();
  const [chosen, setChosen] = useState<Customer | undefined>(other);
  const title = t(words.mergeTitle, { name: customer.name ?? t(words.anonymous) });
  if (chosen)
    return (
      <JoinStep
        key={chosen.customerId}
        title={title}
        customerId={customer.customerId}
        otherId={chosen.customerId}
        onAnother={() => setChosen(undefined)}
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={title}
      width={640}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t(consoleWords.cancel)}</Button>}
    >
      <ChooseOther customer={customer} onChoose={setChosen} />
    </Dialog>
  );
}
