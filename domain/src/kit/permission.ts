import type { Text } from './words.ts';

/** The roles every shop begins with. An owner may copy and change them; `owner` itself always may do everything. */
export const builtInRoles = [
  'owner',
  'admin',
  'manager',
  'lead',
  'agent',
  'reviewer',
  'trainer',
  'planner',
  'other-department',
  'viewer',
] as const;
export type BuiltInRole = (typeof builtInRoles)[number];

/** One thing a person may be allowed to do, e.g. `inbox.reply`. */
export interface Permission {
  readonly key: string;
  readonly words: Text;
  /** The built-in roles that start with it, besides `owner` and `admin`, who start with everything. */
  readonly roles: readonly BuiltInRole[];
  /** True when `admin` does not start with it either: only the owner, until the owner says otherwise. */
  readonly isOwnersOnly: boolean;
}

/** Declares a permission and who starts with it. */
export function permission(key: string, words: Text, roles: readonly BuiltInRole[] = []): Permission {
  return { key, words, roles, isOwnersOnly: false };
}

/** Declares a permission that nobody but the owner starts with. */
export function ownersPermission(key: string, words: Text): Permission {
  return { key, words, roles: [], isOwnersOnly: true };
}

/** The permissions a built-in role starts with. */
export function permissionsOf(role: BuiltInRole, all: readonly Permission[]): string[] {
  const may = (one: Permission): boolean => {
    if (role === 'owner') return true;
    if (role === 'admin') return !one.isOwnersOnly;
    return one.roles.includes(role);
  };
  return all.filter(may).map((one) => one.key);
}
