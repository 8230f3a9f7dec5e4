import { unsubscribeNotices, unsubscribeWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { isRefused } from '#lib/call/refused.ts';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Door } from './door.tsx';
import { tokenOfAddress } from './token-of-address.ts';

/** Where the link of a mail leads: it asks first, because not only people follow links. */
export function UnsubscribePage() {
  const t = useSay();
  const end = useAct(unsubscribeNotices);
  const title = t(words.title);
  if (end.isSuccess) return <Door title={title} sentence={<span role="status">{t(words.done)}</span>} />;
  // Pressing again helps nothing where the link is wrong.
  if (end.isError && isRefused(end.error, 'missing')) {
    return <Door title={title} sentence={<span role="alert">{end.error.message}</span>} />;
  }
  const sentence = end.isError ? <span role="alert">{t(words.failed)}</span> : t(words.ask);
  return (
    <Door title={title} sentence={sentence}>
      <Button
        type="primary"
        block
        loading={end.isPending}
        onClick={() => end.mutate({ params: { token: tokenOfAddress() }, body: {} })}
      >
        {t(words.verb)}
      </Button>
    </Door>
  );
}
