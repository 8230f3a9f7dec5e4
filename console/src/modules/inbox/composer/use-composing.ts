import { useSession } from '#lib/session/session-context.ts';
import { makeAttachments } from './attach/make-attachments.ts';
import { Composing } from './composing.ts';
import { draftKey, keepDraft, readDraft } from './drafts.ts';

/** Files on their way do not stop because one looks at another conversation. */
const composings = new Map<string, Composing>();

/** What is being written in a conversation, as it was left. */
export function useComposing(conversationId: string): Composing {
  const { workspace, member } = useSession();
  const place = { workspaceId: workspace.workspaceId, memberId: member.memberId, conversationId };
  const name = draftKey(place, 'reply');
  const known = composings.get(name);
  if (known) return known;
  const shelf = {
    read: (kind: 'reply' | 'note') => readDraft(place, kind),
    keep: (kind: 'reply' | 'note', text: string) => keepDraft(place, kind, text),
  };
  const made = new Composing(shelf, makeAttachments);
  composings.set(name, made);
  return made;
}
