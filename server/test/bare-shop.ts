import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActorKind, Permission } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { type Config, readConfig } from '../src/platform/config.ts';
import { type Context, systemActor } from '../src/platform/context.ts';
import { openDatabase } from '../src/platform/database/database.ts';
import { look } from '../src/platform/database/transact.ts';
import { runDispatcher } from '../src/platform/due/dispatcher.ts';
import type { DueKind } from '../src/platform/due/due-kind.ts';
import { sequence } from '../src/platform/facts/sequencer.ts';
import { openLog } from '../src/platform/log.ts';
import { secretsFrom } from '../src/platform/secrets.ts';
import type { System } from '../src/platform/system.ts';
import { testDatabase } from './database.ts';

/** A shop without HTTP: a database of its own, due work that runs when told, and a clock that is set by hand. */
export interface BareShop {
  readonly system: System;
  readonly workspaceId: string;
  /** Asks as a member who holds exactly these permissions. */
  member(...permissions: readonly Permission[]): Context;
  as(kind: ActorKind, id?: string | null, permissions?: readonly Permission[]): Context;
  /** The same, in another shop of the same database. */
  elsewhere(...permissions: readonly Permission[]): Context;
  pass(seconds: number): void;
  /** Gives facts their positions and runs all work that is due now. */
  settle(): Promise<void>;
  /** The facts so far, oldest first, as kind and payload. */
  facts(): Promise<{ kind: string; payload: unknown }[]>;
  close(): Promise<void>;
}

export async function openBareShop(
  parts: { due?: readonly DueKind[]; config?: Partial<Config>; isReadOnly?: () => boolean } = {},
): Promise<BareShop> {
  const database = await testDatabase();
  const data = await mkdtemp(join(tmpdir(), 'zhiyin-shop-'));
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  const system: System = {
    config: { ...readConfig([], {}), data, ...parts.config },
    log: openLog('silent'),
    database: openDatabase(database.url, () => undefined, 4),
    secrets: secretsFrom('a root secret that is only for tests'),
    now: () => new Date(clock.now),
    newId: () => v7(),
    wake: () => undefined,
    isReadOnly: parts.isReadOnly ?? (() => false),
  };
  const workspaceId = v7();
  const memberId = v7();
  const as = (
    kind: ActorKind,
    id: string | null = memberId,
    permissions: readonly Permission[] = [],
  ): Context => ({
    system,
    workspaceId,
    actor: { kind, id, permissions: new Set(permissions.map(({ key }) => key)), teamIds: [] },
    locale: 'en',
    address: '198.51.100.7',
    requestId: 'test',
    cause: null,
  });
  const dispatcher = runDispatcher(system, parts.due ?? []);
  const facts = async () => {
    const ctx: Context = { ...as('system', null), actor: systemActor };
    return look(ctx, (tx) =>
      tx.db.selectFrom('facts').select(['kind', 'payload']).orderBy('position').orderBy('factId').execute(),
    );
  };
  const settle = async () => {
    await sequence(system.database.dispatcher, () => [], system.now());
    await dispatcher.settle();
  };
  const close = async () => {
    await dispatcher.stop();
    await system.database.close();
    await database.close();
    await rm(data, { recursive: true, force: true });
  };
  return {
    system,
    workspaceId,
    as,
    member: (...permissions) => as('member', memberId, permissions),
    elsewhere: (...permissions) => ({ ...as('member', v7(), permissions), workspaceId: v7() }),
    pass: (seconds) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    settle,
    facts,
    close,
  };
}
