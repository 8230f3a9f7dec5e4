import { secureFormWords as words } from '@zhiyin/domain/inbox';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { AskDialog } from './ask-dialog.tsx';

interface Props {
  readonly conversationId: string;
  /** As a word among words, in that style. */
  readonly wordStyle?: string | undefined;
}

/** In the composer: asks the customer for what should not stand in the chat. */
export function AskSecurelyButton({ conversationId, wordStyle }: Props) {
  const t = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {wordStyle === undefined && (
        <IconButton icon="lock" label={t(words.ask)} onClick={() => setOpen(true)} />
      )}
      {wordStyle !== undefined && (
        <button type="button" className={wordStyle} onClick={() => setOpen(true)}>
          {t(words.ask)}
        </button>
      )}
      {isOpen && <AskDialog conversationId={conversationId} onClose={() => setOpen(false)} />}
    </>
  );
}
