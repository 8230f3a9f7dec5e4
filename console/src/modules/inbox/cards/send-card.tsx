import { type Card, storeRead, storePageWords as words } from '@zhiyin/domain/store';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useMay } from '#lib/session/session-context.ts';
import { CardPicker } from '#modules/store';
import { IconButton } from '#ui/control/icon-button.tsx';

interface Props {
  readonly customerId: string;
  readonly onSend: (card: Card) => void;
}

/** Shows the customer one of their orders, or a product, at once; what is being written stays. */
export function SendCard({ customerId, onSend }: Props) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  const maySee = useMay()(storeRead);
  if (!maySee) return null;
  return (
    <>
      <IconButton icon="store" label={t(words.sendCard)} onClick={() => setOpen(true)} />
      {isOpen && (
        <CardPicker
          customerId={customerId}
          onPick={(card) => {
            setOpen(false);
            onSend(card);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
