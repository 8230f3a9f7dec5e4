import { unsubscribeNotices, unsubscribeWords as words } from '@zhiyin/domain/platform';
import { Button } from 'antd';
import { useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { Door } from './door.tsx';
import { tokenOfAddress } from './token-of-address.ts';

/** Where the link of a mail leads: it asks first, because not only people follow links. */
export function UnsubscribePage() {
  const t = useSay();
  const end = useAct(unsubscribeNotices);
  if (end.isSuccess) return <Door title={t(words.title)} sentence={t(words.done)} />;
  return (
    <Door title={t(words.title)} sentence={t(words.ask)}>
      {end.isError && <p role="alert">{end.error.message || t(words.failed)}</p>}
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
