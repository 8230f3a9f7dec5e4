import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';

export const workspaceCreated = fact({
  kind: 'platform.workspace-created',
  words: { zh: '创建了店铺', en: 'The shop was created' },
  payload: z.object({ workspaceId: Id, ownerId: Id }),
  seenWith: null,
  subject: 'workspaceId',
});

export const permissionsHandedOut = fact({
  kind: 'platform.permissions-handed-out',
  words: { zh: '新版本为内置角色带来了新权限', en: 'A new version gave the built-in roles new rights' },
  payload: z.object({ workspaceId: Id, permissions: z.array(z.string()) }),
  seenWith: null,
  subject: 'workspaceId',
});
