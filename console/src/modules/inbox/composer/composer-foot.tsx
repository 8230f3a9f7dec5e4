import { inboxWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button, Segmented } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow, useIsTouch } from '#lib/use-media.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import type { SendKind } from '../outbox/outgoing.ts';
import styles from './composer.module.css';
import { EmojiPanel } from './emoji/emoji-panel.tsx';
import { charactersLeft } from './sendable.ts';
import type { useField } from './use-field.ts';
import type { useSending } from './use-sending.ts';

interface Props {
  readonly sending: ReturnType<typeof useSending>;
  readonly field: ReturnType<typeof useField>;
  readonly isClosed: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Who will read it, what can be put in, what is left of the room there is, and the verb. */
export function ComposerFoot({ sending, field, isClosed, onFiles }: Props) {
  const t = useSay();
  const isNarrow = useIsNarrow();
  const { text, kind, isUploading, canSend } = sending;
  const left = charactersLeft(text);
  return (
    <div className={styles['foot']}>
      <KindSwitch kind={kind} isClosed={isClosed} onKind={field.focusAs} />
      <Tools field={field} onFiles={onFiles} />
      {kind === 'note' && !isNarrow && (
        <span className={styles['private']}>
          <Icon name="lock" size={12} />
          {t(inboxWords.onlyColleagues)}
        </span>
      )}
      {left !== null && (
        <span role="status" className={left < 0 ? styles['over'] : styles['left']}>
          {left < 0
            ? t(inboxWords.charactersOver, { count: -left })
            : t(inboxWords.charactersLeft, { count: left })}
        </span>
      )}
      <Button
        type="primary"
        htmlType="submit"
        icon={<Icon name="send" />}
        disabled={!canSend}
        className={styles['send'] ?? ''}
        title={isUploading ? t(words.waitForFiles) : undefined}
      >
        {t(inboxWords.send)}
      </Button>
    </div>
  );
}

function Tools({ field, onFiles }: Pick<Props, 'field' | 'onFiles'>) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['tools']}>
      <IconButton icon="attach" label={t(words.attach)} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t(words.attach)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be picked again.
          event.target.value = '';
        }}
      />
      <Disclosure
        label={t(words.emoji)}
        place="above"
        buttonClassName={styles['tool']}
        button={<Icon name="smile" />}
      >
        {(close) => (
          <EmojiPanel
            onPick={(sign) => {
              close();
              field.insert(sign);
            }}
          />
        )}
      </Disclosure>
      <IconButton icon="quote" label={t(words.insertCanned)} onClick={() => field.insert('/')} />
    </div>
  );
}

interface SwitchProps {
  readonly kind: SendKind;
  readonly isClosed: boolean;
  readonly onKind: (kind: SendKind) => void;
}

function KindSwitch({ kind, isClosed, onKind }: SwitchProps) {
  const t = useSay();
  const isTouch = useIsTouch();
  const option = (value: SendKind, label: string, keys: string) => ({
    value,
    disabled: isClosed && value === 'reply',
    label: (
      <span className={styles['kind']}>
        {label}
        {!isTouch && <KeyHint keys={keys} />}
      </span>
    ),
  });
  return (
    <Segmented<SendKind>
      size="small"
      aria-label={t(inboxWords.writeAs)}
      value={kind}
      onChange={onKind}
      options={[option('reply', t(inboxWords.reply), 'r'), option('note', t(inboxWords.note), 'n')]}
    />
  );
}
