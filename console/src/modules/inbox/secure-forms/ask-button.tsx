import { secureFormWords as words } from '@zhiyin/domain/inbox';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { AskDialog } from './ask-dialog.tsx';

/** In the composer: asks the customer for what should not stand in the chat. */
export function AskSecurelyButton({ conversationId }: { conversationId: string }) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton icon="lock" label={t(words.ask)} onClick={() => setOpen(true)} />
      {isOpen && <AskDialog conversationId={conversationId} onClose={() => setOpen(false)} />}
    </>
  );
}
