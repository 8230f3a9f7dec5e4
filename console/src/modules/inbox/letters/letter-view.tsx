import { type Letter, letterWords, warningWords } from '@zhiyin/domain/channels';
import { type SentLetter, letterPageWords as words } from '@zhiyin/domain/inbox';
import { useState } from 'react';
import { useSay } from '#lib/i18n/locale-context.ts';
import { IconButton } from '#ui/control/icon-button.tsx';
import { Icon } from '#ui/icon/icon.tsx';
import { LetterBodyView } from './letter-body.tsx';
import { LetterChecks } from './letter-checks.tsx';
import styles from './letters.module.css';
import type { useLetterOf } from './letters-context.ts';
import { RawButton } from './raw-button.tsx';

type Props = NonNullable<ReturnType<typeof useLetterOf>>;

/** What a letter says of itself, above its words: of one that came, and of one of ours. */
export function LetterHead({ said: { came, went } }: Props) {
  if (went) return <Went letter={went} />;
  return came ? <Came letter={came} /> : null;
}

/** What can be done with a letter that came, below its words. */
export function LetterFoot({ conversationId, said: { number, came }, onForward }: Props) {
  const t = useSay();
  const [shown, setShown] = useState<'nothing' | 'quoted' | 'page'>('nothing');
  if (!came) return null;
  const toggle = (what: 'quoted' | 'page') => setShown(shown === what ? 'nothing' : what);
  return (
    <div className={styles['letter']}>
      <div className={styles['verbs']}>
        {came.hasQuote && (
          <button type="button" aria-expanded={shown === 'quoted'} onClick={() => toggle('quoted')}>
            {t(shown === 'quoted' ? words.letterFold : words.letterWhole)}
          </button>
        )}
        {came.hasHtml && (
          <button type="button" aria-expanded={shown === 'page'} onClick={() => toggle('page')}>
            {t(shown === 'page' ? words.letterLaidOutHide : words.letterLaidOut)}
          </button>
        )}
        <RawButton conversationId={conversationId} number={number} />
        {onForward && (
          <IconButton icon="redo" label={t(words.letterForwardThis)} onClick={() => onForward(number)} />
        )}
      </div>
      {shown !== 'nothing' && (
        <LetterBodyView conversationId={conversationId} number={number} letter={came} as={shown} />
      )}
    </div>
  );
}

function Went({ letter: { to, cc, bcc, subject } }: { letter: SentLetter }) {
  const t = useSay();
  return (
    <div className={styles['letter']} data-ours>
      <p className={styles['title']}>{subject || t(words.letterNoSubject)}</p>
      <p className={styles['people']}>
        <span>{t(words.letterTold, { to: to.join(', ') })}</span>
        {cc.length > 0 && <span>{t(words.letterCopies, { cc: cc.join(', ') })}</span>}
        {bcc.length > 0 && <span>{t(words.letterBlindCopies, { bcc: bcc.join(', ') })}</span>}
      </p>
    </div>
  );
}

function Came({ letter }: { letter: Letter }) {
  const t = useSay();
  const { subject, from, to, cc, warnings } = letter;
  return (
    <div className={styles['letter']}>
      <p className={styles['title']}>
        <Icon name="mail" size={12} /> {subject || t(letterWords.noSubject)}
      </p>
      <p className={styles['people']}>
        {/* The address and not the name alone: names are typed by whoever writes. */}
        <span>{named(from)}</span>
        <span>{t(words.letterTold, { to: named(to) })}</span>
        {cc.length > 0 && <span>{t(words.letterCopies, { cc: named(cc) })}</span>}
        <LetterChecks letter={letter} />
      </p>
      {warnings.map((warning) => (
        <p key={warning} role="alert" className={styles['warning']}>
          <Icon name="warning" size={12} /> {t(warningWords[warning])}
        </p>
      ))}
    </div>
  );
}

function named(people: Letter['from']): string {
  return people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}
