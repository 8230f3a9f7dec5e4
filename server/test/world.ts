import { rm } from 'node:fs/promises';
import { type Permission, permissionsOf } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { readConfig } from '#platform/config.ts';
import { type Actor, type Context, systemActor } from '#platform/context.ts';
import { transact } from '#platform/database/transact.ts';
import { noFaces } from '#platform/http/pages/serve-pages.ts';
import { openLog } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import type { System } from '#platform/system.ts';
import { type App, buildApp } from '../src/app.ts';
import { modules } from '../src/modules.ts';
import { openSystem } from '../src/open-system.ts';
import { testDatabase } from './database.ts';
import { makeScratch } from './scratch.ts';

/** A running product on a database of its own; each story takes a workspace of its own in it and commits. */
export interface World {
  readonly system: System;
  readonly app: App;
  /** A fresh, empty workspace. */
  aShop(): Promise<Shop>;
  /** Runs until facts are stamped and due work is done. */
  settle(): Promise<void>;
  /** Moves the clock of the system forward. */
  pass(seconds: number): void;
}

/** One workspace, and contexts that act in it. */
export interface Shop {
  readonly workspaceId: string;
  /** Somebody with exactly these permissions; a fresh member id unless given. */
  as(permissions: readonly (Permission | string)[], actor?: Partial<Actor>): Context;
  /** Somebody who may do everything. */
  asOwner(actor?: Partial<Actor>): Context;
  /** A visitor of the shop's page, new unless given. */
  asVisitor(customerId?: string): Context;
  /** The system itself. */
  asSystem(): Context;
}

/**
 * Opens the world once for a test file and closes it afterwards.
 *
 * @example
 * const world = useWorld();
 * it('…', async () => { const shop = await world().aShop(); … });
 */
export function useWorld(extra: readonly Module[] = []): () => World {
  let world: (World & { close(): Promise<void> }) | undefined;
  beforeAll(async () => {
    world = await openWorld([...modules, ...extra]);
  });
  afterAll(async () => world?.close());
  return () => {
    if (!world) throw new Error('the world is not open yet');
    return world;
  };
}

async function openWorld(all: readonly Module[]): Promise<World & { close(): Promise<void> }> {
  const database = await testDatabase();
  const scratch = await makeScratch('world');
  const secret = 'a root secret for tests, and for tests alone';
  const config = readConfig([], {
    ZHIYIN_SECRET: secret,
    ZHIYIN_DATA_DIR: scratch,
    ZHIYIN_PORT: '0',
    ZHIYIN_LIMITS_FACTOR: '1000',
  });
  let passedMs = 0;
  const opened = openSystem(config, openLog(process.env['ZHIYIN_LOG_LEVEL'] ?? 'fatal'), database.url);
  const system: System = { ...opened, now: () => new Date(Date.now() + passedMs) };
  const app = await buildApp(system, all, noFaces);
  opened.setWake(app.engine.wake);
  return {
    system,
    app,
    aShop: () => aShop(system, all),
    settle: () => app.engine.settle(),
    pass: (seconds) => {
      passedMs += seconds * 1000;
    },
    close: async () => {
      await app.stop();
      await system.database.close();
      await database.close();
      await rm(scratch, { recursive: true, force: true });
    },
  };
}

async function aShop(system: System, all: readonly Module[]): Promise<Shop> {
  const workspaceId = v7();
  const permissions = all.flatMap((module) => module.permissions);
  const asActor = (actor: Actor): Context => ({
    system,
    workspaceId,
    actor,
    locale: 'en',
    address: '127.0.0.1',
    requestId: v7(),
    cause: null,
  });
  const as: Shop['as'] = (held, actor = {}) => {
    const keys = new Set(held.map((one) => (typeof one === 'string' ? one : one.key)));
    return asActor({ kind: 'member', id: v7(), teamIds: [], permissions: keys, ...actor });
  };
  const shop: Shop = {
    workspaceId,
    as,
    asOwner: (actor) => as(permissionsOf('owner', permissions), actor),
    asVisitor: (customerId = v7()) =>
      asActor({ kind: 'visitor', id: customerId, teamIds: [], permissions: new Set() }),
    asSystem: () => asActor(systemActor),
  };
  await transact(shop.asSystem(), (tx) =>
    tx.db
      .insertInto('workspaces')
      .values({
        workspaceId,
        name: 'Test shop',
        locale: 'en',
        timeZone: 'Asia/Shanghai',
        createdAt: system.now(),
      })
      .execute(),
  );
  return shop;
}
