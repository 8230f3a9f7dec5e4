import { slaManage, slaPolicyKind } from '@zhiyin/domain/sla';
import { may } from '#platform/context.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';

/** Service levels as notices are about them. */
export const policyNotices: NoticeSubject = {
  kind: slaPolicyKind,
  pathOf: (policyId) => `/settings/service-levels/${policyId}`,
  seen: async (tx, policyIds) => {
    if (!may(tx, slaManage) || policyIds.length === 0) return new Set();
    const rows = await tx.db
      .selectFrom('slaPolicies')
      .select('policyId')
      .where('workspaceId', '=', tx.workspaceId)
      .where('policyId', 'in', [...policyIds])
      .where('archivedAt', 'is', null)
      .execute();
    return new Set(rows.map(({ policyId }) => policyId));
  },
};
