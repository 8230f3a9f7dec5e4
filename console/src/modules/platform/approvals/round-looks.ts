import type { ApprovalEntry } from '@zhiyin/domain/platform';

type Said = ApprovalEntry['decisions'][number];

/** Where somebody who is asked stands: what they said, or why they have not yet. */
export interface Standing {
  readonly memberId: string;
  readonly said: Said | null;
  /** `spared` is whoever need not say anything any more. */
  readonly looks: 'approved' | 'refused' | 'waits' | 'in-turn' | 'spared';
}

/** Everybody of a round, in order, and where each stands. */
export function standings(approval: ApprovalEntry, round: number): Standing[] {
  const { rounds, decisions, outcome } = approval;
  return (rounds[round]?.approverIds ?? []).map((memberId) => {
    const said = decisions.find((one) => one.memberId === memberId) ?? null;
    if (said) return { memberId, said, looks: said.decision };
    if (outcome !== 'open' || round < approval.round) return { memberId, said, looks: 'spared' };
    return { memberId, said, looks: round === approval.round ? 'waits' : 'in-turn' };
  });
}

/** Those for whom the reader may still give a word. */
export function openVoices({ voices, decisions }: ApprovalEntry): string[] {
  return voices.filter((id) => !decisions.some(({ memberId }) => memberId === id));
}
