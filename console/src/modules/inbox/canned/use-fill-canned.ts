import { useQuery } from '@tanstack/react-query';
import { customersRead, getCustomer } from '@zhiyin/domain/customers';
import {
  type Conversation,
  fillCanned,
  momentPlaces,
  placesIn,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { type Locale, say } from '@zhiyin/domain/kit';
import { getOrder, listOrders, type OrderDetail, parcelStateWords, storeRead } from '@zhiyin/domain/store';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useLocale } from '#lib/i18n/locale-context.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { languageOf } from './fill.ts';

interface BothTexts {
  readonly textZh: string;
  readonly textEn: string;
}

/**
 * Writes something kept ready to this customer: in the language they write or read, with their name and their last
 * order. `known` are the texts that may be asked for: only what their places need is read.
 */
export function useFillCanned(conversation: Conversation, known: readonly BothTexts[]) {
  const { customerId, customerName, lastMessageText, lastMessageAuthor } = conversation;
  const { member, workspace } = useSession();
  const { timeZone } = useLocale();
  const may = useMay();
  const customer = useQuery({
    ...endpointQuery(getCustomer, { params: { customerId } }),
    enabled: may(customersRead),
  });
  const asked = new Set(known.flatMap(({ textZh, textEn }) => placesIn(textZh + textEn)));
  const isParcelAsked = asked.has('parcel');
  const isOrderAsked = isParcelAsked || asked.has('order') || asked.has('product');
  const orders = useQuery({
    ...endpointQuery(listOrders, { query: { customerId, limit: 50 } }),
    enabled: isOrderAsked && may(storeRead),
    staleTime: 60_000,
  });
  const last = orders.data?.items[0];
  const order = useQuery({
    ...endpointQuery(getOrder, { params: { orderId: last?.orderId ?? '' } }),
    enabled: isParcelAsked && last !== undefined,
  });
  // What they write tells more than how their browser is set.
  const spoken = lastMessageAuthor === 'customer' ? languageOf(lastMessageText) : null;
  const locale = spoken ?? customer.data?.locale ?? workspace.locale;
  return (texts: BothTexts): string =>
    fillCanned(texts, locale, {
      customer: customerName ?? say(words.dearCustomer, locale),
      agent: member.name,
      shop: workspace.name,
      order: last?.number ?? null,
      product: last?.title ?? null,
      parcel: order.data ? parcelSaid(order.data, locale) : null,
      ...momentPlaces(new Date(), timeZone, locale),
    });
}

/** Where the parcel of an order is that moved last; null when nobody knows. */
function parcelSaid({ parcels }: OrderDetail, locale: Locale): string | null {
  const told = parcels.filter(({ tracking }) => tracking.state !== null);
  const [latest] = told.toSorted((one, other) =>
    (other.tracking.stateAt ?? '').localeCompare(one.tracking.stateAt ?? '', 'en'),
  );
  if (!latest || latest.tracking.state === null) return null;
  const state = say(parcelStateWords[latest.tracking.state], locale);
  return [latest.carrier, latest.trackingNumber, state].filter(Boolean).join(' ');
}
