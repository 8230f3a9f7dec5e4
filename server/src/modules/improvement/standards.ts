import {
  improvementWords,
  improvementWork,
  type StandardKind,
  type StandardThing,
} from '@zhiyin/domain/improvement';
import { type Context, requirePermission, type Tx } from '#platform/context.ts';
import { look } from '#platform/database/transact.ts';
import { Refusal } from '#platform/refusal.ts';
import { standardsOf } from '#platform/standards/standards.ts';

/** What a finding says was changed for good. */
export interface Standard {
  readonly standard: string;
  readonly standardRef: string | null;
  readonly standardVersion: number | null;
}

/** The things of a kind that may be named as changed; none of kinds that are kept elsewhere. */
export async function listStandards(
  ctx: Context,
  { kind }: { kind: StandardKind },
): Promise<{ items: StandardThing[] }> {
  requirePermission(ctx, improvementWork);
  return look(ctx, async (tx) => ({ items: [...(await standardsOf(tx, kind))] }));
}

/** What is kept of a standard: of a thing of the shop its name and version as they are now, else what was written. */
export async function namedStandard(
  tx: Tx,
  { kind, ref, text }: { readonly kind: StandardKind; readonly ref: string | null; readonly text: string },
): Promise<Standard> {
  if (ref === null) return { standard: text, standardRef: null, standardVersion: null };
  const thing = await findStandard(tx, kind, ref);
  if (!thing) throw new Refusal('missing', improvementWords.standardGone);
  return { standard: thing.title, standardRef: ref, standardVersion: thing.version };
}

/** A thing as it is now; null for what is gone or not for the caller. */
export async function findStandard(
  tx: Tx,
  kind: string | null,
  ref: string | null,
): Promise<StandardThing | null> {
  if (kind === null || ref === null) return null;
  return (await standardsOf(tx, kind)).find((one) => one.ref === ref) ?? null;
}
