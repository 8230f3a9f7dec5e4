import { useSearch } from '@tanstack/react-router';
import {
  beginConsent,
  type ChannelAccount,
  channelsWords,
  consentCallback,
  consentOutcomes,
  consentWords as words,
} from '@zhiyin/domain/channels';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { SetUpTrouble } from '#ui/set-up/set-up-health.tsx';
import { SetUpHint, SetUpPart } from '#ui/set-up/set-up-part.tsx';
import { CopyCode } from '#ui/show/copy-code.tsx';
import { useToast } from '#ui/toast/use-toast.ts';

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
    <SetUpPart id="consent" title={t(words.title)}>
      <Outcome />
      {isLost ? (
        <SetUpTrouble>{t(words[standing])}</SetUpTrouble>
      ) : (
        <SetUpHint>{t(words[standing])}</SetUpHint>
      )}
      {mayManage && account.archivedAt === null && (
        <>
          <SetUpHint>{t(words.register)}</SetUpHint>
          <CopyCode
            code={new URL(`/api${consentCallback}`, account.callbackUrl).href}
            label={t(words.register)}
            verb={t(channelsWords.copy)}
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
    </SetUpPart>
  );
}

/** What came of it, for whoever has just come back. */
function Outcome() {
  const t = useSay();
  const asked: { consent?: unknown } = useSearch({ strict: false });
  const outcome = consentOutcomes.find((one) => one === asked.consent);
  if (!outcome) return null;
  const said = t(words[`outcome.${outcome}`]);
  return outcome === 'given' ? <p role="status">{said}</p> : <SetUpTrouble>{said}</SetUpTrouble>;
}
