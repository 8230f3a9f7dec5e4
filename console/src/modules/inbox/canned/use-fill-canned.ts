import { useQuery } from '@tanstack/react-query';
import { customersRead, getCustomer } from '@zhiyin/domain/customers';
import {
  type CannedReply,
  type Conversation,
  fillCanned,
  inboxPageWords as words,
} from '@zhiyin/domain/inbox';
import { say } from '@zhiyin/domain/kit';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useMay, useSession } from '#lib/session/session-context.ts';
import { languageOf } from './fill.ts';

/** Writes a canned reply to this customer: in the language they write or read, with their name. */
export function useFillCanned(conversation: Conversation) {
  const { customerId, customerName, lastMessageText, lastMessageAuthor } = conversation;
  const { member, workspace } = useSession();
  const mayRead = useMay()(customersRead);
  const customer = useQuery({ ...endpointQuery(getCustomer, { params: { customerId } }), enabled: mayRead });
  // What they write tells more than how their browser is set.
  const spoken = lastMessageAuthor === 'customer' ? languageOf(lastMessageText) : null;
  const locale = spoken ?? customer.data?.locale ?? workspace.locale;
  return (reply: CannedReply): string =>
    fillCanned(reply, locale, {
      customer: customerName ?? say(words.dearCustomer, locale),
      agent: member.name,
      shop: workspace.name,
    });
}
