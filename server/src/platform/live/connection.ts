import { actorKinds } from '@zhiyin/domain/kit';
import type { LiveFact } from '@zhiyin/domain/platform';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { FactCatalogue } from '../facts/catalogue.ts';
import { type FactRow, shownTo } from '../facts/read-facts.ts';
import { openAllowance } from './allowance.ts';
import { type Memory, openMemory } from './memory.ts';
import { catchUpMax, closeCodes, type FromServer, signalsAtOnce, waitingBytesMax } from './protocol.ts';
import type { Tail, Told } from './tail.ts';

const ActorKinds = z.enum(actorKinds);

/** One socket and how far it has been told. Facts go to it in order and once. */
export class Connection {
  ctx: Context;
  readonly #socket: WebSocket;
  readonly #catalogue: FactCatalogue;
  #tail: Tail | null = null;
  #position = 0;
  #isReaching = false;
  // Made when it first says something: most sockets only listen.
  #memory: Memory | null = null;
  #allowance: (() => boolean) | null = null;

  constructor(socket: WebSocket, ctx: Context, catalogue: FactCatalogue) {
    this.#socket = socket;
    this.ctx = ctx;
    this.#catalogue = catalogue;
  }

  get memory(): Memory {
    this.#memory ??= openMemory(this.ctx.system.now);
    return this.#memory;
  }

  /** True while the client has not said more signals than it may. */
  maySignal(): boolean {
    const { perSecond, burst } = signalsAtOnce;
    this.#allowance ??= openAllowance(this.ctx.system.now, perSecond, burst);
    return this.#allowance();
  }

  /** Begins after `position`, and catches up to the end of the tail. */
  begin(position: number, tail: Tail): void {
    this.#tail = tail;
    this.#position = position;
    this.send({ type: 'welcome', position });
    this.grow();
  }

  /** Tells what the tail has and this socket has not; what lies before the tail is read from the log. */
  grow(): void {
    const tail = this.#tail;
    if (!tail || this.#isReaching || this.#position >= tail.position) return;
    const told = tail.after(this.#position);
    if (told) {
      this.#tell(told, tail);
      return;
    }
    if (tail.position - this.#position <= catchUpMax) this.#reach(tail.reachBack());
    else if (this.ctx.actor.kind === 'visitor') this.#reach(this.#passOver(tail));
    else this.#skipTo(tail.position);
  }

  /** Of a customer's many facts a socket tells none; where none is theirs, there is nothing to read anew either. */
  async #passOver(tail: Tail): Promise<void> {
    const { from, to, positions } = await tail.lastHeard();
    const last = Math.max(...this.#records().map((customerId) => positions.get(customerId) ?? 0));
    if (this.#position < from || last > this.#position) this.#skipTo(Math.max(to, this.#position));
    else this.#position = Math.max(to, this.#position);
  }

  #skipTo(position: number): void {
    this.#position = position;
    this.send({ type: 'more', position });
  }

  /** The records of the customer whose page this is. */
  #records(): string[] {
    const { actor } = this.ctx;
    return actor.id === null ? [] : [actor.id, ...(actor.alsoCustomerIds ?? [])];
  }

  /** Goes on once it is known what to tell. */
  #reach(reaching: Promise<void>): void {
    this.#isReaching = true;
    reaching.then(
      () => {
        this.#isReaching = false;
        this.grow();
      },
      (error: unknown) => {
        // The database is away: let the client come back and ask again from where it was.
        this.ctx.system.log.warn({ err: error }, 'a socket could not catch up');
        this.#socket.close(closeCodes.tryAgain);
      },
    );
  }

  /** The position up to which it has been told everything, `null` before it begins. */
  toldTo(): number | null {
    return this.#tail && this.#position;
  }

  /** Tells of a signal; a client that reads slowly does without. */
  signal(kind: string, payload: unknown): void {
    if (!this.#tail || this.#socket.bufferedAmount > signalsAtOnce.waitingBytesMax) return;
    this.send({ type: 'signal', kind, payload });
  }

  send(message: FromServer): void {
    this.#sendText(frame(message));
  }

  isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  #tell(told: readonly Told[], tail: Tail): void {
    const from = this.#position;
    this.#position = tail.position;
    const { actor } = this.ctx;
    if (actor.kind !== 'visitor') {
      this.#sendText(this.#frameOf(told, tail.position));
      return;
    }
    const records = this.#records();
    const theirs = told.filter(({ customerId }) => customerId !== null && records.includes(customerId));
    if (theirs.length === 0) return;
    // Nothing but who they are decides what a visitor hears, so their other pages are told the same.
    const key = `${from} ${records.join(' ')}`;
    this.#sendText(tail.frame(key, () => this.#frameOf(theirs, tail.position)));
  }

  #frameOf(told: readonly Told[], position: number): string {
    const facts = told.flatMap(({ fact }) => shownTo(this.ctx, this.#catalogue, fact) ?? []);
    return facts.length === 0 ? '' : frame({ type: 'facts', position, facts: facts.map(asLive) });
  }

  #sendText(text: string): void {
    if (text === '' || this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > waitingBytesMax) {
      this.#socket.close(closeCodes.tooSlow);
      // Whoever does not read will not read the goodbye either.
      setTimeout(() => this.#socket.terminate(), 1000).unref();
      return;
    }
    this.#socket.send(text);
  }
}

function frame(message: FromServer): string {
  return JSON.stringify(message);
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
