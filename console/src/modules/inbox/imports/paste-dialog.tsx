import { words as consoleWords } from '@zhiyin/domain/console';
import { chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Dialog } from '#ui/dialog/dialog.tsx';

interface Props {
  readonly isBusy: boolean;
  readonly onRead: (text: string) => void;
  readonly onClose: () => void;
}

/** Takes chats as they were copied, without a file. */
export function PasteDialog({ isBusy, onRead, onClose }: Props) {
  const t = useSay();
  const [text, setText] = useState('');
  return (
    <Dialog
      title={t(words.paste)}
      width={640}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(consoleWords.cancel)}</Button>
          <Button type="primary" loading={isBusy} disabled={text.trim() === ''} onClick={() => onRead(text)}>
            {t(words.read)}
          </Button>
        </>
      }
    >
      <Input.TextArea
        data-first
        rows={12}
        aria-label={t(words.paste)}
        placeholder={t(words.pasteHint)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </Dialog>
  );
}
