import { actorKinds } from '@zhiyin/domain/kit';
import type { LiveFact } from '@zhiyin/domain/platform';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type FactRow, factsAfter, shownTo } from '../facts/read-facts.ts';
import { openAllowance } from './allowance.ts';
import { type Memory, openMemory } from './memory.ts';
import { catchUpMax, closeCodes, type FromServer, signalsAtOnce, waitingBytesMax } from './protocol.ts';

const ActorKinds = z.enum(actorKinds);

/** What a workspace's log grew by, read once for all its sockets. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  readonly facts: readonly FactRow[];
}

/** One socket and how far it has been told. Facts go to it in order and once. */
export class Connection {
  ctx: Context;
  readonly memory: Memory;
  /** True while the client has not said more signals than it may. */
  readonly maySignal: () => boolean;
  readonly #socket: WebSocket;
  readonly #catalogue: FactCatalogue;
  #isBegun = false;
  #position = 0;
  #isPumping = false;
  #known: Growth | null = null;
  #goal = 0;

  constructor(socket: WebSocket, ctx: Context, catalogue: FactCatalogue) {
    this.#socket = socket;
    this.ctx = ctx;
    this.memory = openMemory(ctx.system.now);
    this.maySignal = openAllowance(ctx.system.now, signalsAtOnce.perSecond, signalsAtOnce.burst);
    this.#catalogue = catalogue;
  }

  /** Begins after `position`, and catches up to `goal`. */
  begin(position: number, goal: number): void {
    this.#isBegun = true;
    this.#position = position;
    this.#goal = goal;
    this.send({ type: 'welcome', position });
    this.#pump();
  }

  /** Tells of growth; what the socket has missed before it is read from the log. */
  grow(growth: Growth): void {
    if (!this.#isBegun) return;
    this.#known = growth;
    this.#goal = Math.max(this.#goal, growth.to);
    this.#pump();
  }

  /** Tells of a signal; a client that reads slowly does without. */
  signal(kind: string, payload: unknown): void {
    if (!this.#isBegun || this.#socket.bufferedAmount > signalsAtOnce.waitingBytesMax) return;
    this.send({ type: 'signal', kind, payload });
  }

  send(message: FromServer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > waitingBytesMax) {
      this.#socket.close(closeCodes.tooSlow);
      // Whoever does not read will not read the goodbye either.
      setTimeout(() => this.#socket.terminate(), 1000).unref();
      return;
    }
    this.#socket.send(JSON.stringify(message));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  #pump(): void {
    if (this.#isPumping || this.#position >= this.#goal) return;
    const known = this.#known;
    if (known && known.from <= this.#position && known.to > this.#position) {
      const facts = known.facts.filter((fact) => fact.position > this.#position);
      this.#tell(
        facts.flatMap((fact) => shownTo(this.ctx, this.#catalogue, fact) ?? []),
        known.to,
      );
      return;
    }
    this.#isPumping = true;
    void this.#catchUp().finally(() => {
      this.#isPumping = false;
      this.#pump();
    });
  }

  async #catchUp(): Promise<void> {
    if (this.#goal - this.#position > catchUpMax) {
      this.#position = this.#goal;
      this.send({ type: 'more', position: this.#position });
      return;
    }
    try {
      const read = await factsAfter(this.ctx, this.#catalogue, this.#position, catchUpMax);
      // Only as far as was read: what happened meanwhile raised the goal and is still to be told.
      if (read.position === this.#position) this.#goal = this.#position;
      this.#tell(read.facts, read.position);
    } catch (error) {
      // The database is away: let the client come back and ask again from where it was.
      this.ctx.system.log.warn({ err: error }, 'a socket could not catch up');
      this.#goal = this.#position;
      this.#socket.close(closeCodes.tryAgain);
    }
  }

  #tell(facts: readonly FactRow[], position: number): void {
    this.#position = position;
    if (facts.length > 0) this.send({ type: 'facts', position, facts: facts.map(asLive) });
  }
}

/** A fact as sockets and `GET /api/facts` give it. */
export function asLive(fact: FactRow): LiveFact {
  return {
    position: fact.position,
    kind: fact.kind,
    subjectId: fact.subjectId,
    occurredAt: fact.occurredAt.toISOString(),
    actor: { kind: ActorKinds.parse(fact.actorKind), id: fact.actorId },
    payload: fact.payload,
  };
}
