import type { FactKind, PayloadOf } from '@zhiyin/domain/kit';
import { z } from 'zod';
import type { Tx } from '../context.ts';
import type { Statement } from '../database/together.ts';

const Payload = z.record(z.string(), z.unknown());
const Subject = z.uuid().nullable();

const one = `
  with told as (insert into unsequenced (workspace_id, fact_id, kind) values ($1, $2, $3))
  insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, actor_id, address, cause, occurred_at, payload)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const many = `
  with told as (insert into unsequenced (workspace_id, fact_id, kind)
    select $1, u.fact_id, u.kind from unnest($2::uuid[], $3::text[]) u (fact_id, kind))
  insert into facts (workspace_id, fact_id, kind, subject_id, actor_kind, actor_id, address, cause, occurred_at, payload)
  select $1, u.* from unnest($2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::uuid[], $7::text[], $8::text[],
    $9::timestamptz[], $10::jsonb[]) u`;

type Told = readonly (string | null)[];

/** The facts that one transaction announces before it asks the database for anything else: one statement. */
class Facts implements Statement {
  readonly #workspaceId: string;
  readonly #told: Told[] = [];
  readonly #onSent: () => void;

  constructor(workspaceId: string, onSent: () => void) {
    this.#workspaceId = workspaceId;
    this.#onSent = onSent;
  }

  add(fact: Told): void {
    this.#told.push(fact);
  }

  get text(): string {
    return this.#told.length === 1 ? one : many;
  }

  /** Read when they are on their way; what is announced later goes with the next. */
  get values(): readonly unknown[] {
    this.#onSent();
    const [first = []] = this.#told;
    if (this.#told.length === 1) return [this.#workspaceId, ...first];
    return [this.#workspaceId, ...first.map((_, column) => this.#told.map((fact) => fact[column] ?? null))];
  }
}

/** What waits to be sent, by the `later` of its transaction. */
const waiting = new WeakMap<Tx['later'], Facts>();

function factsOf({ later, workspaceId }: Tx): Facts {
  const before = waiting.get(later);
  if (before) return before;
  const fresh = new Facts(workspaceId, () => void waiting.delete(later));
  waiting.set(later, fresh);
  later(fresh);
  return fresh;
}

/**
 * Writes down what happened, in the transaction that made it happen. It gets its position after the commit; then
 * reactions run and screens hear of it. Answers the fact's id.
 *
 * @throws ZodError when the payload is not what the kind of fact declares: our own mistake.
 */
export async function announce<Kind extends FactKind>(
  tx: Tx,
  kind: Kind,
  payload: PayloadOf<Kind>,
): Promise<string> {
  const checked = Payload.parse(kind.payload.parse(payload));
  const subject = Subject.parse(checked[kind.subject] ?? null);
  const factId = tx.system.newId();
  const { actor, cause, system } = tx;
  // Of members the trail says from where; a customer's address nobody needs, and it would stay for ever. At the portal
  // Zhiyin itself acts until it knows whom it serves.
  const isOfCustomer = actor.kind === 'visitor' || (actor.kind === 'system' && cause === 'portal');
  const address = isOfCustomer ? null : tx.address;
  const moment = system.now().toISOString();
  const about = [factId, kind.kind, subject, actor.kind, actor.id, address, cause];
  factsOf(tx).add([...about, moment, JSON.stringify(checked)]);
  tx.afterCommit(() => tx.system.wake('facts'));
  return factId;
}
