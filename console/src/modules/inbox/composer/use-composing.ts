import { useState } from 'react';
import { useSession } from '#lib/session/session-context.ts';
import { Composing } from './composing.ts';
import { keepDraft, readDraft } from './drafts.ts';

/** What is being written in a conversation, as it was left; the component is keyed by the conversation. */
export function useComposing(conversationId: string): Composing {
  const { workspace, member } = useSession();
  const [composing] = useState(() => {
    const place = { workspaceId: workspace.workspaceId, memberId: member.memberId, conversationId };
    return new Composing({
      read: (kind) => readDraft(place, kind),
      keep: (kind, text) => keepDraft(place, kind, text),
    });
  });
  return composing;
}
