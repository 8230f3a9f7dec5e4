import type { Permission } from '@zhiyin/domain/kit';
import type { Database } from '../database/database.ts';
import type { System } from '../system.ts';

const provided = new WeakMap<Database, readonly Permission[]>();

/** Says which permissions there are: those of every module. Called once when the product is built. */
export function providePermissions(system: Pick<System, 'database'>, all: readonly Permission[]): void {
  provided.set(system.database, all);
}

/** Every permission there is. @throws when the product was not built yet. */
export function allPermissions(system: Pick<System, 'database'>): readonly Permission[] {
  const all = provided.get(system.database);
  if (!all) throw new Error('the permissions were not provided yet');
  return all;
}
