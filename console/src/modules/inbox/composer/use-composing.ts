import { useQuery } from '@tanstack/react-query';
import { capabilitiesOf, isOutside, listChannelKinds, noteLimits } from '@zhiyin/domain/channels';
import type { Conversation } from '@zhiyin/domain/inbox';
import { endpointQuery } from '#lib/endpoint-query.ts';
import { useSession } from '#lib/session/session-context.ts';
import { makeAttachments } from './attach/make-attachments.ts';
import { Composing } from './composing.ts';
import { draftKey, keepDraft, readDraft } from './drafts.ts';

/** Files on their way do not stop because one looks at another conversation. */
const composings = new Map<string, Composing>();

/** What is being written in a conversation, as it was left. */
export function useComposing({ conversationId, channel }: Conversation): Composing {
  const { workspace, member } = useSession();
  const place = { workspaceId: workspace.workspaceId, memberId: member.memberId, conversationId };
  const kinds = useQuery({
    ...endpointQuery(listChannelKinds, {}),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isOutside(channel),
  }).data?.items;
  const capabilities = capabilitiesOf(channel) ?? kinds?.find(({ key }) => key === channel)?.capabilities;
  // Until it is known what a vendor takes, what is written stands in the draft alone.
  const name = `${draftKey(place, 'reply')}${capabilities ? '' : ' early'}`;
  const known = composings.get(name);
  if (known) return known;
  // Of a channel that is gone the server says so.
  const limits = { reply: capabilities?.fromShop ?? noteLimits, note: noteLimits };
  const shelf = {
    read: (kind: 'reply' | 'note') => readDraft(place, kind),
    keep: (kind: 'reply' | 'note', text: string) => keepDraft(place, kind, text),
  };
  const made = new Composing(shelf, limits, makeAttachments, capabilities?.isLetter);
  composings.set(name, made);
  return made;
}
