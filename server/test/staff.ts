import type { BuiltInRole } from '@zhiyin/domain/kit';
import type { Role } from '@zhiyin/domain/people';
import { addMember, resolveActor } from '#modules/people';
import { createWorkspace } from '#modules/platform';
import { asSystem } from '#platform/auth/as-system.ts';
import { authOf } from '#platform/auth/auth.ts';
import type { Context, Ground } from '#platform/context.ts';
import { look, transact } from '#platform/database/transact.ts';
import type { System } from '#platform/system.ts';
import { goodPassword } from './sign-in.ts';

/** Somebody who works in a shop, and a context in which they act with what their role allows. */
export interface Colleague {
  readonly memberId: string;
  readonly userId: string;
  readonly email: string;
  /** Asks anew who they are: null once they are out. */
  ctx(): Promise<Context | null>;
}

/** A shop as set-up makes it, with people who have accounts. */
export interface StaffedShop {
  readonly workspaceId: string;
  readonly ground: Ground;
  readonly owner: Colleague;
  hire(role: BuiltInRole): Promise<Colleague>;
  /** Acts as somebody; fails when they are out. */
  as(colleague: Colleague): Promise<Context>;
  role(key: string): Promise<Role>;
  /** Kinds and payloads of the facts of people so far, in the order in which they were told. */
  facts(): Promise<{ kind: string; payload: unknown }[]>;
}

let people = 0;

/** Opens a new shop on a running system. */
export async function aStaffedShop(system: System): Promise<StaffedShop> {
  const ground: Ground = { system, locale: 'en', address: '198.51.100.1', requestId: 'test' };
  const anAddress = () => `staff${++people}.${process.pid}@example.com`;
  const email = anAddress();
  const shop = { shopName: 'Moon Tea', timeZone: 'Asia/Shanghai', locale: 'en' } as const;
  const made = await createWorkspace(ground, { ...shop, name: 'Wen Owner', email, password: goodPassword });
  const { workspaceId } = made;
  const asZhiyin = asSystem(ground, workspaceId);

  const colleague = (memberId: string, userId: string, address: string): Colleague => ({
    memberId,
    userId,
    email: address,
    ctx: async () => {
      const resolved = await resolveActor(system, userId, workspaceId);
      return resolved && { ...ground, workspaceId, actor: resolved.actor, cause: null };
    },
  });
  const role = async (key: string): Promise<Role> =>
    look(asZhiyin, async (tx) => {
      const row = await tx.db
        .selectFrom('roles')
        .selectAll()
        .where('workspaceId', '=', workspaceId)
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return { ...row, name: { zh: row.nameZh, en: row.nameEn }, memberCount: 0 };
    });
  const hire = async (key: BuiltInRole): Promise<Colleague> => {
    const address = anAddress();
    const person = { name: `Colleague ${people}`, email: address };
    const userId = await authOf(system).signUp(ground, { ...person, password: goodPassword });
    const { roleId } = await role(key);
    const joining = { ...person, userId, roleId, locale: 'en', timeZone: 'Asia/Shanghai' } as const;
    const memberId = await transact(asZhiyin, (tx) => addMember(tx, joining));
    return colleague(memberId, userId, address);
  };
  return {
    workspaceId,
    ground,
    owner: colleague(made.memberId, made.userId, email),
    hire,
    role,
    as: async (one) => {
      const ctx = await one.ctx();
      if (!ctx) throw new Error('this colleague is out');
      return ctx;
    },
    facts: () =>
      look(asZhiyin, (tx) =>
        tx.db
          .selectFrom('facts')
          .select(['kind', 'payload'])
          .where('workspaceId', '=', workspaceId)
          .where('kind', 'like', 'people.%')
          .orderBy('factId')
          .execute(),
      ),
  };
}
