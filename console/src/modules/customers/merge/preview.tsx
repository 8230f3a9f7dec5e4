import { customersWords, type MergePreview, customersIdentityWords as words } from '@zhiyin/domain/customers';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from '../customers.module.css';
import { Reasons } from '../likenesses/reasons.tsx';

/** What a join will do: what speaks for and against it, what either has, and how it is undone. */
export function Preview({ of }: { of: MergePreview }) {
  const t = useSay();
  const { reasons, isDistinct, areBothVouchedFor, belongings } = of;
  return (
    <>
      {reasons.length > 0 && (
        <p>
          <Reasons of={reasons} />
        </p>
      )}
      {isDistinct && <Warning>{t(words.previewDistinct)}</Warning>}
      {areBothVouchedFor && <Warning>{t(words.previewBothVouched)}</Warning>}
      {belongings.length === 0 ? (
        <p className={styles['blank']}>{t(words.noBelongings)}</p>
      ) : (
        <table className={styles['belongings']}>
          <caption>{t(words.previewBelongings)}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{t(customersWords.thisRecord)}</th>
              <th scope="col">{t(customersWords.otherRecord)}</th>
              <th scope="col">{t(customersWords.joinedRecord)}</th>
            </tr>
          </thead>
          <tbody>
            {belongings.map(({ key, words: title, into, from }) => (
              <tr key={key}>
                <th scope="row">{t(title)}</th>
                <td>{into}</td>
                <td>{from}</td>
                <td className={styles['joined']}>{into + from}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles['blank']}>{t(words.previewUndo)}</p>
    </>
  );
}

function Warning({ children }: { children: string }) {
  return (
    <p role="alert" className={styles['warned']}>
      <Icon name="warning" />
      {children}
    </p>
  );
}
