import type { Me } from '@zhiyin/domain/people';
import { shopPageWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useSay } from '#lib/i18n/locale-context.ts';
import styles from '../account/account.module.css';
import { TwoFactor } from '../account/two-factor/two-factor.tsx';
import { Door } from '../door/door.tsx';

interface Props {
  readonly session: Me;
  readonly onSignOut: () => void;
}

/** Before the door of a shop that asks for two steps: whoever has one is led to the second. */
export function TwoFactorMissing({ session, onSignOut }: Props) {
  const t = useSay();
  return (
    <Door
      title={t(words.neededTitle)}
      sentence={t(words.neededSay, { shop: session.workspace.name })}
      below={
        <Button type="link" onClick={onSignOut}>
          {t(words.signOut)}
        </Button>
      }
    >
      <div className={styles['setUp']}>
        <TwoFactor />
      </div>
    </Door>
  );
}
