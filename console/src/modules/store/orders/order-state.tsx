import {
  type OrderState,
  orderStateWords,
  type RefundState,
  refundStateWords,
  storePageWords as words,
} from '@zhiyin/domain/store';
import { useSay } from '#lib/i18n/locale-context.ts';
import { useFormat } from '#lib/i18n/use-format.ts';
import { StatusTag } from '#ui/show/status-tag.tsx';
import type { Tone } from '#ui/theme/tokens.ts';

const tones: Readonly<Record<OrderState, Tone>> = {
  unpaid: 'amber',
  paid: 'azure',
  shipped: 'azure',
  signed: 'jade',
  finished: 'jade',
  closed: 'ash',
};

/** How far an order is, and whether money goes back. */
export function OrderStateTag({ state, refund }: { state: OrderState | null; refund: RefundState | null }) {
  const t = useSay();
  return (
    <>
      {state !== null && <StatusTag tone={tones[state]}>{t(orderStateWords[state])}</StatusTag>}
      {refund !== null && refund !== 'none' && (
        <StatusTag tone={refund === 'asked' ? 'seal' : 'ash'}>{t(refundStateWords[refund])}</StatusTag>
      )}
      {state === null && <StatusTag tone="ash">{t(words.state)}</StatusTag>}
    </>
  );
}

/** An amount of minor units; a dash when nobody said. */
export function Amount({ minor, currency }: { minor: number | null; currency: string }) {
  const format = useFormat();
  return <>{minor === null ? '–' : format.money(minor, currency)}</>;
}
