import { rm } from 'node:fs/promises';
import type { ActorKind, Permission } from '@zhiyin/domain/kit';
import { v7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import { platform } from '#modules/platform';
import { type Config, readConfig } from '#platform/config.ts';
import { type Context, systemActor } from '#platform/context.ts';
import { openDatabase } from '#platform/database/database.ts';
import { look } from '#platform/database/transact.ts';
import { noFaces } from '#platform/http/pages/serve-pages.ts';
import { openLog } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import { secretsFrom } from '#platform/secrets.ts';
import type { System } from '#platform/system.ts';
import { type App, buildApp } from '../src/app.ts';
import { testDatabase } from './database.ts';
import { makeScratch } from './scratch.ts';

/** One shop on the ground alone: no module but `platform`, and a clock that moves only when told. */
export interface BareShop {
  readonly system: System;
  readonly app: App;
  readonly workspaceId: string;
  /** Asks as a member who holds exactly these permissions; always the same one. */
  member(...permissions: readonly Permission[]): Context;
  as(kind: ActorKind, id?: string | null, permissions?: readonly Permission[]): Context;
  /** A member of another shop in the same database. */
  elsewhere(...permissions: readonly Permission[]): Context;
  /** Headers that make an HTTP request come from whom a context comes from. */
  headersOf(ctx: Context): Record<string, string>;
  pass(seconds: number): void;
  /** Gives facts their positions and does the work that is due by now. */
  settle(): Promise<void>;
  /** The facts so far, oldest first. */
  facts(): Promise<{ kind: string; payload: unknown }[]>;
  close(): Promise<void>;
}

interface Parts {
  readonly config?: Partial<Config>;
  readonly isReadOnly?: () => boolean;
  readonly modules?: readonly Module[];
}

/** Opens one for a test file, in a database of its own, and closes it afterwards. */
export function useBareShop(parts: Parts = {}): () => BareShop {
  let shop: BareShop | undefined;
  beforeAll(async () => {
    shop = await openBareShop(parts);
  });
  afterAll(async () => shop?.close());
  return () => {
    if (!shop) throw new Error('the shop is not open yet');
    return shop;
  };
}

/** Opens one; whoever opens it closes it. */
export async function openBareShop(parts: Parts = {}): Promise<BareShop> {
  const database = await testDatabase();
  const data = await makeScratch('bare-shop-');
  const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
  let wake: System['wake'] = () => undefined;
  const system: System = {
    config: { ...readConfig([], { ZHIYIN_LIMITS_FACTOR: '1000' }), data, ...parts.config },
    log: openLog('silent'),
    database: openDatabase(database.url, () => undefined, 6),
    secrets: secretsFrom('a root secret that is only for tests'),
    now: () => new Date(clock.now),
    newId: () => v7(),
    wake: (what) => wake(what),
    isReadOnly: parts.isReadOnly ?? (() => false),
  };
  const callers = new Map<string, Context>();
  const app = await buildApp(system, [platform, knows(callers), ...(parts.modules ?? [])], noFaces);
  wake = app.engine.wake;
  const close = async () => {
    await app.stop();
    await system.database.close();
    await database.close();
    await rm(data, { recursive: true, force: true });
  };
  const pass = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000);
  };
  const headersOf = (ctx: Context) => {
    const token = v7();
    callers.set(token, ctx);
    return { authorization: `Bearer ${token}` };
  };
  return { system, app, pass, headersOf, settle: app.engine.settle, close, ...actorsOf(system) };
}

/** Recognises the callers of a test; who they are in life is the business of other modules. */
function knows(callers: ReadonlyMap<string, Context>): Module {
  return {
    name: 'test',
    permissions: [],
    facts: [],
    routes: () => undefined,
    identify: async (_system, { bearer }) => {
      const ctx = callers.get(bearer ?? '');
      return ctx ? { workspaceId: ctx.workspaceId, actor: ctx.actor, isAmbient: false } : null;
    },
  };
}

function actorsOf(system: System): Pick<BareShop, 'workspaceId' | 'member' | 'as' | 'elsewhere' | 'facts'> {
  const workspaceId = v7();
  const memberId = v7();
  const as: BareShop['as'] = (kind, id = memberId, permissions = []) => ({
    system,
    workspaceId,
    actor: { kind, id, permissions: new Set(permissions.map(({ key }) => key)), teamIds: [] },
    locale: 'en',
    address: '198.51.100.7',
    requestId: 'test',
    cause: null,
  });
  const facts = () =>
    look({ ...as('system', null), actor: systemActor }, (tx) =>
      tx.db.selectFrom('facts').select(['kind', 'payload']).orderBy('factId').execute(),
    );
  return {
    workspaceId,
    as,
    member: (...permissions) => as('member', memberId, permissions),
    elsewhere: (...permissions) => ({ ...as('member', v7(), permissions), workspaceId: v7() }),
    facts,
  };
}
