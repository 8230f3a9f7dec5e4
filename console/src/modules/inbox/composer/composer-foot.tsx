import { inboxWords as words } from '@zhiyin/domain/inbox';
import { Button, Segmented } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsTouch } from '#lib/use-media.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import type { SendKind } from '../outbox/outgoing.ts';
import styles from './composer.module.css';
import { charactersLeft, sendableText } from './sendable.ts';

interface Props {
  readonly text: string;
  readonly kind: SendKind;
  readonly isClosed: boolean;
  readonly onKind: (kind: SendKind) => void;
}

/** Who will read it, what is left of the room there is, and the verb. */
export function ComposerFoot({ text, kind, isClosed, onKind }: Props) {
  const t = useSay();
  const left = charactersLeft(text);
  return (
    <div className={styles['foot']}>
      <KindSwitch kind={kind} isClosed={isClosed} onKind={onKind} />
      {kind === 'note' && (
        <span className={styles['private']}>
          <Icon name="lock" size={12} />
          {t(words.onlyColleagues)}
        </span>
      )}
      {left !== null && (
        <span role="status" className={left < 0 ? styles['over'] : styles['left']}>
          {left < 0 ? t(words.charactersOver, { count: -left }) : t(words.charactersLeft, { count: left })}
        </span>
      )}
      <Button
        type="primary"
        htmlType="submit"
        icon={<Icon name="send" />}
        disabled={sendableText(text) === null}
        className={styles['send'] ?? ''}
      >
        {t(words.send)}
      </Button>
    </div>
  );
}

function KindSwitch({ kind, isClosed, onKind }: Omit<Props, 'text'>) {
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
      aria-label={t(words.writeAs)}
      value={kind}
      onChange={onKind}
      options={[option('reply', t(words.reply), 'r'), option('note', t(words.note), 'n')]}
    />
  );
}
