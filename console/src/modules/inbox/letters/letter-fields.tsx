import { type Conversation, type LetterStart, letterPageWords as words } from '@zhiyin/domain/inbox';
import { Button, Segmented } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useLetterStart } from './data.ts';
import { letterDrafts } from './kept-drafts.ts';
import type { LetterDraft } from './letter-drafts.ts';
import styles from './letters.module.css';
import { RecipientFields } from './recipient-fields.tsx';
import { SendLater } from './send-later.tsx';
import { SignaturesDialog } from './signatures-dialog.tsx';
import { Undeliverable } from './undeliverable.tsx';
import { useLetterDraft } from './use-letter-draft.ts';

/** To whom the letter being written goes and what about: one line, which opens to change it. */
export function LetterFields({ conversation: { conversationId } }: { conversation: Conversation }) {
  const start = useLetterStart(conversationId).data;
  const count = useSyncExternalStore(letterDrafts.watch, () => letterDrafts.takenCount(conversationId));
  const key = `${conversationId} ${count}`;
  return start ? <Fields key={key} conversationId={conversationId} start={start} /> : null;
}

function Fields({ conversationId, start }: { conversationId: string; start: LetterStart }) {
  const t = useSay();
  const { draft, write, plan, answer } = useLetterDraft(conversationId, start);
  const { mode, letter } = draft;
  const [wasOpened, setOpened] = useState(false);
  // Without a recipient nothing goes: the fields stand open.
  const isOpen = wasOpened || letter.to.length === 0;
  return (
    <fieldset className={styles['fields']} aria-label={t(words.letterFields)}>
      <div className={styles['head']}>
        <Segmented<'reply' | 'all' | 'forward'>
          size="small"
          aria-label={t(words.letterFields)}
          value={mode}
          onChange={(next) => next !== 'forward' && answer(next)}
          options={[
            { value: 'reply', label: t(words.letterReply) },
            { value: 'all', label: t(words.letterReplyAll), disabled: start.cc.length === 0 },
            ...(mode === 'forward' ? [{ value: 'forward' as const, label: t(words.letterForward) }] : []),
          ]}
        />
        <button
          type="button"
          className={styles['summary']}
          aria-expanded={isOpen}
          title={t(isOpen ? words.letterDone : words.letterEdit)}
          onClick={() => setOpened(!wasOpened)}
        >
          {summaryOf(t, letter)}
          <Icon name={isOpen ? 'close' : 'edit'} size={12} />
        </button>
        <Tools draft={draft} start={start} onPlan={plan} />
      </div>
      <Undeliverable recipients={[...letter.to, ...letter.cc, ...letter.bcc]} />
      {isOpen && <RecipientFields letter={letter} addresses={start.addresses} onChange={write} />}
    </fieldset>
  );
}

function summaryOf(t: Say, { to, cc, bcc, subject }: LetterDraft['letter']) {
  const others = to.length - 1 + cc.length + bcc.length;
  return (
    <>
      <bdi>{to[0] ?? t(words.letterNeedsTo)}</bdi>
      {others > 0 && <span> {t(words.letterMore, { count: others })}</span>}
      <span className={styles['subject']}> · {subject || t(words.letterNoSubject)}</span>
    </>
  );
}

interface ToolsProps {
  readonly draft: LetterDraft;
  readonly start: LetterStart;
  readonly onPlan: (sendsAt: string | null) => void;
}

/** How it is signed, and when it goes out. */
function Tools({ draft: { sendsAt }, start, onPlan }: ToolsProps) {
  const t = useSay();
  const [isSigning, setSigning] = useState(false);
  return (
    <span className={styles['tools']}>
      <SendLater sendsAt={sendsAt} onPlan={onPlan} />
      <Button
        size="small"
        type="text"
        title={start.signature || t(words.letterSignatures)}
        onClick={() => setSigning(true)}
      >
        {t(words.letterSignature)}
      </Button>
      {isSigning && <SignaturesDialog onClose={() => setSigning(false)} />}
    </span>
  );
}
