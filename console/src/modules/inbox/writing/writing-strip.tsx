import { type Finding, wordListWords, inboxWritingWords as words } from '@zhiyin/domain/inbox';
import type { Text } from '@zhiyin/domain/kit';
import { useSay } from '#lib/i18n/locale-context.ts';
import { classNames } from '#ui/class-names.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { KeyHint } from '#ui/keys/key-hint.tsx';
import { AskSecurelyButton } from '../secure-forms/ask-button.tsx';
import type { useWritingHelp } from './use-writing-help.ts';
import styles from './writing-strip.module.css';

const sentences: Readonly<Record<Finding['kind'], Text>> = {
  ...wordListWords,
  unanswered: words.unanswered,
  'wrong-name': words.wrongName,
  'wrong-order': words.wrongOrder,
  repeated: words.repeated,
  overused: words.overused,
  heard: words.heard,
  'asks-secret': words.asksSecret,
  unfilled: words.unfilled,
  'many-emoji': words.manyEmoji,
  'unfit-emoji': words.unfitEmoji,
  capitals: words.capitals,
  exclamations: words.exclamations,
  cold: words.cold,
};
const shownMax = 4;

interface Props {
  readonly help: ReturnType<typeof useWritingHelp>;
  /** Sends what a list keeps back; offered to those who may. Left out where nobody may. */
  readonly onSendAnyway?: () => void;
  /** Where the customer can be asked for what does not belong in a chat. */
  readonly conversationId?: string;
}

/** Below what is written: what may be wrong with it, and what could be said. It never keeps anybody from typing. */
export function WritingStrip({ help, onSendAnyway, conversationId }: Props) {
  const { text, findings, replace, mayOverride } = help;
  const t = useSay();
  if (findings.length === 0) return null;
  const first = findings.find(({ instead }) => instead !== null);
  return (
    <ul className={styles['strip']} aria-label={t(words.findings)}>
      {findings.slice(0, shownMax).map((finding) => (
        <li
          key={`${finding.kind} ${finding.from}`}
          className={classNames(styles['finding'], finding.isBlocking && styles['blocking'])}
        >
          <Icon name={finding.isBlocking ? 'lock' : 'info'} size={12} />
          <span>{t(sentences[finding.kind])}</span>
          {finding.to > 0 && <mark>{text.slice(finding.from, finding.to)}</mark>}
          {finding.isBlocking && <span>{t(words.blocked)}</span>}
          {finding.kind === 'asks-secret' && conversationId !== undefined && (
            <AskSecurelyButton conversationId={conversationId} wordStyle={styles['instead']} />
          )}
          {finding.instead !== null && (
            <button type="button" className={styles['instead']} onClick={() => replace(finding)}>
              {finding.instead}
              {finding === first && <KeyHint keys="mod+." />}
            </button>
          )}
        </li>
      ))}
      {mayOverride && onSendAnyway && (
        <li>
          <button type="button" className={styles['instead']} onClick={onSendAnyway}>
            {t(words.sendAnyway)}
          </button>
        </li>
      )}
    </ul>
  );
}
