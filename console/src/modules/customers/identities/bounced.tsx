import { useQuery } from '@tanstack/react-query';
import {
  addressReachable,
  addressUndeliverable,
  findUndeliverable,
  customersBouncedWords as words,
} from '@zhiyin/domain/customers';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';

const kinds = [addressUndeliverable.kind, addressReachable.kind];

/** Marks an address that letters came back from for good; nothing for one that takes mail. */
export function Bounced({ address }: { address: string }) {
  const t = useSay();
  const format = useFormat();
  useStaleOn(kinds, [findUndeliverable]);
  const query = endpointQuery(findUndeliverable, { query: { addresses: address } });
  const [found] = useQuery(query).data?.items ?? [];
  if (!found) return null;
  const time = format.brief(found.since, new Date());
  return (
    <span title={t(words.mailComesBackSince, { time, detail: found.detail })}>
      <StatusTag tone="seal">{t(words.mailComesBack)}</StatusTag>
    </span>
  );
}
