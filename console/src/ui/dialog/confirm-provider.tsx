import { words } from '@zhiyin/domain/console';
import { Button } from 'antd';
import { type ReactNode, useCallback, useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { soon } from '#lib/later.tsx';
import styles from './confirm.module.css';
import { type Confirm, ConfirmContext, type Question } from './confirm-context.ts';
import { Dialog } from './dialog.tsx';

// Pages bring inputs along; the first screen needs none.
const TypedName = soon(async () => (await import('./typed-name.tsx')).TypedName);

interface Asked {
  readonly question: Question;
  readonly answer: (isSure: boolean) => void;
}

/** Lets everything below it ask. Rendered once, by the app. */
export function ConfirmProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const confirm = useCallback<Confirm>(
    (question) => new Promise((answer) => setAsked({ question, answer })),
    [],
  );
  const close = (isSure: boolean) => {
    asked?.answer(isSure);
    setAsked(null);
  };
  return (
    <ConfirmContext value={confirm}>
      {children}
      {asked && <QuestionDialog question={asked.question} onAnswer={close} />}
    </ConfirmContext>
  );
}

function QuestionDialog({ question, onAnswer }: { question: Question; onAnswer: (isSure: boolean) => void }) {
  const t = useSay();
  const [typed, setTyped] = useState('');
  const { title, sentence, verb, isDestructive = false, mustType } = question;
  const isReady = mustType === undefined || typed.trim() === mustType;
  return (
    <Dialog title={title} onClose={() => onAnswer(false)}>
      <p className={styles['sentence']}>{sentence}</p>
      {mustType !== undefined && <TypedName mustType={mustType} typed={typed} onType={setTyped} />}
      <div className={styles['verbs']}>
        {/* The safe answer has the focus: Enter must not destroy. */}
        <Button {...(mustType === undefined && { 'data-first': true })} onClick={() => onAnswer(false)}>
          {t(words.cancel)}
        </Button>
        <Button type="primary" danger={isDestructive} disabled={!isReady} onClick={() => onAnswer(true)}>
          {verb}
        </Button>
      </div>
    </Dialog>
  );
}
