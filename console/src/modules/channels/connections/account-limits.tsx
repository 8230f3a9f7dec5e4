import { type ChannelAccount, type ChannelKind, accountPageWords as words } from '@zhiyin/domain/channels';
import { type Say, useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useNow } from '#lib/use-now.ts';

interface Props {
  readonly account: ChannelAccount;
  readonly kind: ChannelKind;
}

/** What the vendor limits: for how long and how often one may answer, and what it takes from the whole shop. */
export function AccountLimits({ account, kind }: Props) {
  const t = useSay();
  const format = useFormat();
  const now = useNow(60);
  const { replyWindow } = kind.capabilities;
  const { quota } = account;
  return (
    <>
      {replyWindow && (
        <>
          <dt>{t(words.replyLimit)}</dt>
          <dd>{sayWindow(t, replyWindow)}</dd>
        </>
      )}
      {quota && (
        <>
          <dt>{t(words.quota)}</dt>
          <dd>{sayQuota(t, quota, format.number, (moment) => format.brief(moment, now))}</dd>
        </>
      )}
    </>
  );
}

function sayWindow(t: Say, window: NonNullable<ChannelKind['capabilities']['replyWindow']>): string {
  const { seconds, messagesMax: max } = window;
  const hours = seconds / 3600;
  return max === null ? t(words.replyWithin, { hours }) : t(words.replyWithinCounted, { hours, max });
}

/** What is left of a few seconds is gone before it is read: there the limit itself is told. */
function sayQuota(
  t: Say,
  { messages: max, perSeconds, left: count, until }: NonNullable<ChannelAccount['quota']>,
  figure: (count: number) => string,
  at: (moment: string) => string,
): string {
  if (perSeconds < 60) return t(words.quotaPerSeconds, { span: perSeconds, max: figure(max) });
  if (until === null) return t(words.quotaWhole, { max: figure(max), hours: perSeconds / 3600 });
  return t(words.quotaLeft, { count: figure(count), max: figure(max), until: at(until) });
}
