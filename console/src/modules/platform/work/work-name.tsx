import { workName } from '@zhiyin/domain/platform';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../settings.module.css';

/** What a kind of work does, over the key by which logs and commands know it. */
export function WorkName({ kind }: { kind: string }) {
  const t = useSay();
  const name = workName(kind);
  return (
    <>
      {name && <div>{t(name)}</div>}
      <span className={styles['code']}>{kind}</span>
    </>
  );
}
