import { isVouchedFor } from '#modules/customers';
import { asSystem, groundOfSystem } from '#platform/auth/as-system.ts';
import { look } from '#platform/database/transact.ts';
import { perSystem } from '#platform/per-system.ts';
import type { System } from '#platform/system.ts';

/** Who a visitor's token says they are, and of which chat. */
interface Visitor {
  readonly workspaceId: string;
  readonly widgetId: string;
  readonly customerId: string;
}

/** For how long a chat's rule is taken as it was read: every message of every visitor asks for it. */
const heldMs = 5_000;

interface Rule {
  readonly readAtMs: number;
  readonly isNeeded: Promise<boolean>;
}

const rules = perSystem(() => new Map<string, Rule>());

/** Whether a visitor who came in before must say who they are now: the chat has come to require it since. */
export async function mustSayWho(system: System, visitor: Visitor): Promise<boolean> {
  if (!(await isNeeded(system, visitor))) return false;
  const ctx = asSystem(groundOfSystem(system, 'visitor'), visitor.workspaceId, 'visit');
  return !(await look(ctx, (tx) => isVouchedFor(tx, visitor.customerId)));
}

function isNeeded(system: System, visitor: Visitor): Promise<boolean> {
  const known = rules.of(system);
  const nowMs = system.now().getTime();
  const before = known.get(visitor.widgetId);
  if (before && nowMs < before.readAtMs + heldMs) return before.isNeeded;
  const rule = { readAtMs: nowMs, isNeeded: readRule(system, visitor) };
  known.set(visitor.widgetId, rule);
  // What failed is asked again by the next one.
  rule.isNeeded.catch(() => known.delete(visitor.widgetId));
  return rule.isNeeded;
}

async function readRule(system: System, { workspaceId, widgetId }: Visitor): Promise<boolean> {
  const ctx = asSystem(groundOfSystem(system, 'visitor'), workspaceId, 'visit');
  const row = await look(ctx, (tx) =>
    tx.db
      .selectFrom('widgets')
      .select('isIdentityRequired')
      .where('workspaceId', '=', tx.workspaceId)
      .where('widgetId', '=', widgetId)
      .executeTakeFirst(),
  );
  return row?.isIdentityRequired === true;
}
