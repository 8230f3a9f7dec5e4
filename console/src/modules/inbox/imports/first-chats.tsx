import { chatImportPageWords as words } from '@zhiyin/domain/inbox';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { classNames } from '#ui/class-names.ts';
import type { Preview } from './data.ts';
import styles from './imports.module.css';

/** How the first conversations will look, so that a wrong side or time is seen before anything is stored. */
export function FirstChats({ preview: { chats } }: { preview: Preview }) {
  const t = useSay();
  const format = useFormat();
  if (chats.length === 0) return null;
  return (
    <section aria-label={t(words.begins)} className={styles['chats']}>
      {chats.map(({ customer, lineCount, lines }) => (
        <article key={`${customer} ${lines[0]?.at}`} className={styles['chat']}>
          <h3 className={styles['customer']}>
            <bdi>{customer}</bdi>
          </h3>
          <ol className={styles['lines']}>
            {lines.map(({ speaker, account, at, text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move, and two may say the same
              <li key={index} className={classNames(styles['line'], styles[speaker])}>
                <span className={styles['faint']}>
                  {speaker === 'customer' ? customer : account} {format.exact(at)}
                </span>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ol>
          {lineCount > lines.length && (
            <p className={styles['faint']}>{t(words.moreLines, { count: lineCount - lines.length })}</p>
          )}
        </article>
      ))}
    </section>
  );
}
