import { Claim, type ClaimContent } from '@zhiyin/domain/store';
import type { Selectable } from 'kysely';
import type { OrderClaims } from '#platform/database/tables.gen.ts';

export type ClaimRow = Selectable<OrderClaims>;

/** A claim as the API gives it. */
export function presentClaim({ workspaceId: _, ...row }: ClaimRow): Claim {
  return Claim.parse({
    ...row,
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    askedAt: row.askedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  });
}

/** What is stored of a claim, as platforms tell of it. */
export function claimContentOf(row: ClaimRow): ClaimContent {
  const { claimId: _, ...content } = presentClaim(row);
  return content;
}
