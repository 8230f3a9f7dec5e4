import { capabilitiesOf, noteLimits } from '@zhiyin/domain/channels';
import type { Conversation } from '@zhiyin/domain/inbox';
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
  const name = draftKey(place, 'reply');
  const known = composings.get(name);
  if (known) return known;
  // Of a channel that is gone the server says so.
  const limits = { reply: capabilitiesOf(channel)?.fromShop ?? noteLimits, note: noteLimits };
  const shelf = {
    read: (kind: 'reply' | 'note') => readDraft(place, kind),
    keep: (kind: 'reply' | 'note', text: string) => keepDraft(place, kind, text),
  };
  const made = new Composing(shelf, limits, makeAttachments);
  composings.set(name, made);
  return made;
}
