import { useQuery } from '@tanstack/react-query';
import {
  addressReachable,
  addressUndeliverable,
  clearUndeliverable,
  customersEdit,
  findUndeliverable,
} from '@zhiyin/domain/customers';
import { letterPageWords as words } from '@zhiyin/domain/inbox';
import { Button } from 'antd';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { useMay } from '#lib/session/session-context.ts';
import { Icon } from '#ui/icon/icon.tsx';
import { useToast } from '#ui/toast/use-toast.ts';
import styles from './letters.module.css';

const kinds = [addressUndeliverable.kind, addressReachable.kind];

/** Says which recipients' addresses letters came back from for good, before one more goes there. */
export function Undeliverable({ recipients }: { recipients: readonly string[] }) {
  const t = useSay();
  const format = useFormat();
  const toast = useToast();
  const mayClear = useMay()(customersEdit);
  const clear = useAct(clearUndeliverable, [findUndeliverable]);
  useStaleOn(kinds, [findUndeliverable]);
  const query = endpointQuery(findUndeliverable, { query: { addresses: recipients.join(',') } });
  const items = useQuery({ ...query, enabled: recipients.length > 0 }).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={styles['gone']}>
      {items.map(({ address, since, detail }) => (
        <li key={address} title={detail}>
          <Icon name="warning" size={12} />
          <span>{t(words.letterGone, { address, time: format.brief(since, new Date()) })}</span>
          {mayClear && (
            <Button
              size="small"
              loading={clear.isPending}
              onClick={() => clear.mutate({ body: { address } }, { onError: toast.refuse })}
            >
              {t(words.letterNotGone)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
