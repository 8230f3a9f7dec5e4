import {
  checkDraft,
  type DraftLimits,
  noteLimits,
  problemWord,
  roomWord,
  segmentsWord,
} from '@zhiyin/domain/channels';
import { inboxWords, inboxWritingWords, inboxPageWords as words } from '@zhiyin/domain/inbox';
import { Button, Segmented } from 'antd';
import { useRef } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useIsNarrow, useIsTouch } from '#lib/use-media.ts';
import { Disclosure } from '#ui/control/disclosure.tsx';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { SendCard } from '../cards/send-card.tsx';
import type { SendKind } from '../outbox/outgoing.ts';
import { AskSecurelyButton } from '../secure-forms/ask-button.tsx';
import styles from './composer.module.css';
import { EmojiPanel } from './emoji/emoji-panel.tsx';
import { RecordButton } from './record/record-button.tsx';
import { roomOf } from './sendable.ts';
import type { useField } from './use-field.ts';
import type { useSending } from './use-sending.ts';

interface Props {
  readonly sending: ReturnType<typeof useSending>;
  readonly field: ReturnType<typeof useField>;
  readonly conversationId: string;
  readonly customerId: string;
  readonly isClosed: boolean;
  /** A list of words keeps it back; the line above says which. */
  readonly isBlocked: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Who will read it, what can be put in, what is left of the room there is, and the verb. */
export function ComposerFoot(props: Props) {
  const { sending, field, conversationId, customerId, isClosed, isBlocked, onFiles } = props;
  const t = useSay();
  const isNarrow = useIsNarrow();
  const { text, kind, limits, isUploading, canSend, isPlanned, sendCard } = sending;
  return (
    <div className={styles['foot']}>
      <KindSwitch kind={kind} isClosed={isClosed} onKind={field.focusAs} />
      <Tools limits={limits} field={field} onFiles={onFiles} />
      {kind === 'reply' && <SendCard customerId={customerId} onSend={sendCard} />}
      {kind === 'reply' && !isClosed && <AskSecurelyButton conversationId={conversationId} />}
      {kind === 'note' && !isNarrow && (
        <span className={styles['private']}>
          <Icon name="lock" size={12} />
          {t(inboxWords.onlyColleagues)}
        </span>
      )}
      <RoomLeft text={text} limits={limits} />
      <Button
        type="primary"
        htmlType="submit"
        icon={<Icon name="send" />}
        disabled={!canSend || isBlocked}
        className={styles['send'] ?? ''}
        title={isUploading ? t(words.waitForFiles) : isBlocked ? t(inboxWritingWords.blocked) : undefined}
      >
        {t(isPlanned ? words.sendLater : inboxWords.send)}
      </Button>
    </div>
  );
}

/** How much more can be written, once that is worth saying, and what else keeps it from going. */
function RoomLeft({ text, limits }: { text: string; limits: DraftLimits }) {
  const t = useSay();
  const left = roomOf(text, limits);
  const [problem] = checkDraft({ ...limits, text: noteLimits.text }, { text, files: [] });
  const billed = left !== null && left < 0 ? null : segmentsWord(text.trim(), limits.text.unit);
  if (left === null && !problem && !billed) return null;
  const { word, values } =
    problem && (left === null || billed)
      ? problemWord(problem)
      : (billed ?? roomWord(left ?? 0, limits.text.unit));
  const isOver = left === null ? problem !== undefined : left < 0;
  return (
    <span role="status" className={isOver ? styles['over'] : styles['left']}>
      {t(word, values)}
    </span>
  );
}

interface ToolsProps extends Pick<Props, 'field' | 'onFiles'> {
  readonly limits: DraftLimits;
}

function Tools({ limits, field, onFiles }: ToolsProps) {
  const t = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles['tools']}>
      {limits.files !== null && (
        <IconButton icon="attach" label={t(words.attach)} onClick={() => input.current?.click()} />
      )}
      <input
        ref={input}
        type="file"
        accept={acceptOf(limits)}
        multiple
        hidden
        aria-label={t(words.attach)}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be picked again.
          event.target.value = '';
        }}
      />
      <RecordButton limits={limits} onFiles={onFiles} />
      <Disclosure label={t(words.emoji)} place="above" button={<Icon name="smile" />}>
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

/** What the system's own dialog offers first. */
function acceptOf({ files }: DraftLimits): string {
  const kinds = files?.kinds ?? [];
  return kinds
    .flatMap(({ mediaTypes, extensions }) => [...mediaTypes, ...extensions.map((one) => `.${one}`)])
    .join();
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
