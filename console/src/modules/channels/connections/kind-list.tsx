import { type ChannelKind, accountPageWords as words } from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { SetUpHint, SetUpPart } from '#ui/set-up/set-up-part.tsx';
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
    <SetUpPart id="connect-one" title={t(words.connectOne)}>
      <ul className={styles['kinds']}>
        {kinds.map((kind) => (
          <li key={kind.key} className={styles['kind']}>
            <h3 className={styles['name']}>{t(kind.name)}</h3>
            <p>{t(kind.about)}</p>
            <SetUpHint>{t(proofs[kind.proof])}</SetUpHint>
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
      <SetUpHint>{t(words.noPlatformChat)}</SetUpHint>
    </SetUpPart>
  );
}
