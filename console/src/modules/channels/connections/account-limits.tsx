import { type ChannelAccount, type ChannelKind, accountPageWords as words } from '@zhiyin/domain/channels';
import type { Format } from '#lib/i18n/format.ts';
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
          <dd>{sayWindow(t, replyWindow, format)}</dd>
        </>
      )}
      {quota && (
        <>
          <dt>{t(words.quota)}</dt>
          <dd>{sayQuota(t, quota, format, now)}</dd>
        </>
      )}
    </>
  );
}

function sayWindow(
  t: Say,
  { seconds, messagesMax: max }: NonNullable<ChannelKind['capabilities']['replyWindow']>,
  format: Format,
): string {
  const span = format.duration(seconds);
  return max === null ? t(words.replyWithin, { span }) : t(words.replyWithinCounted, { span, max });
}

/** What is left of a few seconds is gone before it is read: there the limit itself is told. */
function sayQuota(
  t: Say,
  { messages: max, perSeconds, left: count, until }: NonNullable<ChannelAccount['quota']>,
  format: Format,
  now: Date,
): string {
  const most = format.number(max);
  if (perSeconds < 60) return t(words.quotaPerSeconds, { span: perSeconds, max: most });
  if (until === null) return t(words.quotaWhole, { max: most, span: format.duration(perSeconds) });
  return t(words.quotaLeft, { count: format.number(count), max: most, until: format.brief(until, now) });
}
