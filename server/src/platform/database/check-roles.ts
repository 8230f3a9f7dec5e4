import type pg from 'pg';
import type { Database } from './database.ts';

/** A role that requests run as could read every shop's rows; the message says how to go on, in both languages. */
export class RoleRefused extends Error {
  constructor(role: string) {
    super(
      `数据库角色 ${role} 可以绕过行级安全，店铺之间的数据隔离会失效。请执行：alter role ${role} nosuperuser nobypassrls;\n` +
        `The database role ${role} may bypass row-level security, so that shops would see each other's data. Run: alter role ${role} nosuperuser nobypassrls;`,
    );
    this.name = 'RoleRefused';
  }
}

interface Role {
  readonly name: string;
  readonly rolsuper: boolean;
  readonly rolbypassrls: boolean;
}

/** Looks at the roles that work inside workspaces and across them. @throws RoleRefused when row-level security does not hold one. */
export async function checkRoles(database: Pick<Database, 'app' | 'work' | 'dispatcher'>): Promise<void> {
  for (const pool of [database.app, database.work, database.dispatcher]) await checkRole(pool);
}

/** The same for the role of one pool. */
export async function checkRole(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<Role>(
    'select rolname as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  );
  for (const { name, rolsuper, rolbypassrls } of rows) {
    if (rolsuper || rolbypassrls) throw new RoleRefused(name);
  }
  if (rows.length !== 1) throw new RoleRefused('?');
}
