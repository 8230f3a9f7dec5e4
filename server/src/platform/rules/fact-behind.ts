import type { Tx } from '../context.ts';

/** A fact that sets off rules. */
export interface SettingOff {
  readonly factId: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly cause: string | null;
  readonly occurredAt: Date;
}

/** One fact by id. @throws when there is none, which cannot happen to work that the fact itself queued. */
export async function factBehind(tx: Tx, factId: string): Promise<SettingOff> {
  return tx.db
    .selectFrom('facts')
    .select(['factId', 'kind', 'payload', 'cause', 'occurredAt'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('factId', '=', factId)
    .executeTakeFirstOrThrow();
}

/** What a fact says of its cause when a rule's firing did it. */
export function causeOf(firingId: string): string {
  return `rule:${firingId}`;
}

const hopsMax = 12;

/**
 * The rules behind a fact, the first cause first: through what reactions of modules did in between, too. Empty when a
 * person, a customer or time did it.
 */
export async function chainBehind(tx: Tx, cause: string | null): Promise<string[]> {
  let next = cause;
  for (let hop = 0; next !== null && hop < hopsMax; hop++) {
    const [what, id = ''] = next.split(':', 2);
    if (what === 'rule') return chainOfFiring(tx, id);
    if (what !== 'fact') return [];
    next = (await factBehind(tx, id)).cause;
  }
  return [];
}

async function chainOfFiring(tx: Tx, firingId: string): Promise<string[]> {
  const firing = await tx.db
    .selectFrom('ruleFirings')
    .select(['chain', 'ruleId'])
    .where('workspaceId', '=', tx.workspaceId)
    .where('firingId', '=', firingId)
    .executeTakeFirst();
  return firing ? [...firing.chain, firing.ruleId] : [];
}
