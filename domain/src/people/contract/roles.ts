import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { BothLanguages, Done, Id } from '../../kit/shapes.ts';
import { peopleRead, rolesManage } from '../permissions.ts';

/** Most roles a shop may have. */
export const rolesMax = 100;

export const Role = z.object({
  roleId: Id,
  /** The built-in role's key, or one made for a copy. */
  key: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  permissions: z.array(z.string()),
  isBuiltIn: z.boolean(),
  memberCount: z.number().int(),
});
export type Role = z.infer<typeof Role>;

/** One thing a role may be allowed to do. */
export const GrantablePermission = z.object({
  key: z.string(),
  words: z.object({ zh: z.string(), en: z.string() }),
  isOwnersOnly: z.boolean(),
});

const role = z.strictObject({ roleId: Id });

export const listRoles = endpoint('people.list-roles', {
  method: 'GET',
  path: '/roles',
  may: peopleRead,
  words: { zh: '列出角色', en: 'List roles' },
  response: z.object({ items: z.array(Role), permissions: z.array(GrantablePermission) }),
});

export const copyRole = endpoint('people.copy-role', {
  method: 'POST',
  path: '/roles',
  may: rolesManage,
  words: { zh: '复制角色', en: 'Copy a role' },
  body: z.strictObject({ copyOf: Id, name: BothLanguages(60) }),
  response: Role,
});

export const editRole = endpoint('people.edit-role', {
  method: 'PATCH',
  path: '/roles/:roleId',
  may: rolesManage,
  words: { zh: '修改角色', en: 'Edit a role' },
  params: role,
  body: z.strictObject({
    name: BothLanguages(60).optional(),
    permissions: z.array(z.string().max(100)).max(500).optional(),
  }),
  response: Role,
});

export const deleteRole = endpoint('people.delete-role', {
  method: 'DELETE',
  path: '/roles/:roleId',
  may: rolesManage,
  words: { zh: '删除角色', en: 'Delete a role' },
  params: role,
  response: Done,
});
