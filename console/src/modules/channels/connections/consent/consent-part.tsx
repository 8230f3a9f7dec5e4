import { useSearch } from '@tanstack/react-router';
import {
  beginConsent,
  type ChannelAccount,
  consentCallback,
  consentOutcomes,
  consentWords as words,
} from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useToast } from '#ui/toast/use-toast.ts';
import { CopyCode } from '../../widget/copy-code.tsx';
import styles from '../connections.module.css';

interface Props {
  readonly account: ChannelAccount;
  readonly mayManage: boolean;
}

/** Whether the owner of the account has agreed at its provider, and the way to ask them, or to ask them again. */
export function ConsentPart({ account, mayManage }: Props) {
  const t = useSay();
  const toast = useToast();
  const begin = useAct(beginConsent);
  const { consent, accountId } = account;
  const isLost = consent === 'given' && account.state === 'trouble' && account.failure === 'credentials';
  const standing = isLost ? 'lost' : consent === 'given' ? 'given' : 'wanted';
  const go = () =>
    begin.mutateAsync({ params: { accountId } }).then(({ url }) => location.assign(url), toast.refuse);
  return (
    <section aria-labelledby="consent" className={styles['part']}>
      <h2 id="consent" className={styles['heading']}>
        {t(words.title)}
      </h2>
      <Outcome />
      <p className={styles[isLost ? 'trouble' : 'faint']}>{t(words[standing])}</p>
      {mayManage && account.archivedAt === null && (
        <>
          <p className={styles['faint']}>{t(words.register)}</p>
          <CopyCode
            code={new URL(`/api${consentCallback}`, account.callbackUrl).href}
            label={t(words.register)}
          />
          <div>
            <Button
              type={standing === 'given' ? 'default' : 'primary'}
              loading={begin.isPending}
              onClick={() => void go()}
            >
              {t(standing === 'wanted' ? words.connect : words.again)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What came of it, for whoever has just come back. */
function Outcome() {
  const t = useSay();
  const asked: { consent?: unknown } = useSearch({ strict: false });
  const outcome = consentOutcomes.find((one) => one === asked.consent);
  if (!outcome) return null;
  return (
    <p role="status" className={outcome === 'given' ? undefined : styles['trouble']}>
      {t(words[`outcome.${outcome}`])}
    </p>
  );
}
