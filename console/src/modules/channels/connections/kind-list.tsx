import { type ChannelKind, accountPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import styles from './connections.module.css';

interface Props {
  readonly kinds: readonly ChannelKind[];
  readonly onConnect: (kind: string) => void;
}

const proofs = {
  'stand-in': words.provedStandIn,
  daemon: words.provedDaemon,
  vendor: words.provedVendor,
} as const;

/** What can be connected, each with what it is and against what it was proved. */
export function KindList({ kinds, onConnect }: Props) {
  const t = useSay();
  return (
    <section aria-labelledby="connect-one" className={styles['part']}>
      <h2 id="connect-one" className={styles['heading']}>
        {t(words.connectOne)}
      </h2>
      <ul className={styles['kinds']}>
        {kinds.map((kind) => (
          <li key={kind.key} className={styles['kind']}>
            <h3 className={styles['name']}>{t(kind.name)}</h3>
            <p>{t(kind.about)}</p>
            <p className={styles['faint']}>{t(proofs[kind.proof])}</p>
            <Button
              icon={<Icon name="plus" />}
              aria-label={`${t(words.connect)} ${t(kind.name)}`}
              onClick={() => onConnect(kind.key)}
            >
              {t(words.connect)}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles['faint']}>{t(words.noPlatformChat)}</p>
    </section>
  );
}
