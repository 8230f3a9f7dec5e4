import type { Permission } from '@zhiyin/domain/kit';
import { perSystem } from '../per-system.ts';
import type { System } from '../system.ts';

const provided = perSystem<readonly Permission[] | null>(() => null);

/** Says which permissions there are: those of every module. Called once when the product is built. */
export function providePermissions(system: System, all: readonly Permission[]): void {
  provided.use(system, all);
}

/** Every permission there is. @throws when the product was not built yet. */
export function allPermissions(system: System): readonly Permission[] {
  const all = provided.of(system);
  if (!all) throw new Error('the permissions were not provided yet');
  return all;
}
