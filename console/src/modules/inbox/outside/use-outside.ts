import { useQuery } from '@tanstack/react-query';
import { isOutside } from '@zhiyin/domain/channels';
import {
  automaticReplySent,
  type Conversation,
  deliveryChanged,
  listTemplates,
  messageRecalled,
  messageReceived,
  readOutside,
  replySent,
  sendAgain,
  sendTemplate,
} from '@zhiyin/domain/inbox';
import { endpointQuery, useAct } from '#lib/endpoint-query.ts';
import { useStaleOn } from '#lib/live/use-stale-on.ts';

const kinds = [messageReceived, messageRecalled, replySent, automaticReplySent, deliveryChanged].map(
  ({ kind }) => kind,
);

/** How a conversation stands with its vendor; nothing for one of our own channels. */
export function useOutside({ conversationId, channel }: Pick<Conversation, 'conversationId' | 'channel'>) {
  useStaleOn(kinds, [readOutside]);
  const query = endpointQuery(readOutside, { params: { conversationId } });
  return useQuery({ ...query, enabled: isOutside(channel) }).data;
}

export function useSendAgain() {
  return useAct(sendAgain, [readOutside]);
}

/** The vendor's approved texts, asked when they are wanted: approved ones come and go. */
export function useTemplates(conversationId: string) {
  return useQuery({ ...endpointQuery(listTemplates, { params: { conversationId } }), retry: false });
}

export function useSendTemplate() {
  return useAct(sendTemplate, [readOutside]);
}
