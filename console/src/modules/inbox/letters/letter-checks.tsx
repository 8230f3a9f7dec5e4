import { checkWords, type Letter } from '@zhiyin/domain/channels';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { LetterSeal } from './letter-seal.tsx';
import styles from './letters.module.css';

/** Whether the sender's domain stands behind a mail, and how the mail is protected. */
export function LetterChecks({ letter }: { letter: Letter }) {
  const t = useSay();
  const { spf, dkim, dmarc } = letter.verdict;
  const said = t(words.letterChecks, {
    spf: t(checkWords[spf]),
    dkim: t(checkWords[dkim]),
    dmarc: t(checkWords[dmarc]),
  });
  const isProven = dmarc === 'pass' || (dmarc !== 'fail' && dkim === 'pass');
  return (
    <>
      <span className={styles['checks']} data-proven={isProven} title={said} role="img" aria-label={said}>
        <Icon name={isProven ? 'seal' : dmarc === 'fail' ? 'warning' : 'info'} size={12} />
      </span>
      <LetterSeal letter={letter} />
    </>
  );
}
