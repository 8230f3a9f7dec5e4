import { checkWords, type Letter } from '@zhiyin/domain/channels';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { StatusTag } from '#ui/show/status-tag.tsx';
import styles from './letters.module.css';

const protectionWords = {
  'smime-signed': words.letterSmimeSigned,
  'smime-encrypted': words.letterSmimeEncrypted,
  'pgp-signed': words.letterPgpSigned,
  'pgp-encrypted': words.letterPgpEncrypted,
} as const;

/** Whether the sender's domain stands behind a mail, and how the mail is protected. */
export function LetterChecks({ letter: { verdict, protection } }: { letter: Letter }) {
  const t = useSay();
  const { spf, dkim, dmarc } = verdict;
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
      {protection && <StatusTag tone="azure">{t(protectionWords[protection])}</StatusTag>}
    </>
  );
}
