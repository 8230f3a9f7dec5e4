import { inboxRead } from '@zhiyin/domain/inbox';
import { slaManage } from '@zhiyin/domain/sla';
import { may } from '#platform/context.ts';
import type { StandardSource } from '#platform/standards/standards.ts';
import { allPolicies } from './stored-policies.ts';

/** Service levels; every change is a version. */
export const policyStandards: StandardSource = {
  kind: 'service-level',
  list: async (tx) => {
    if (!may(tx, inboxRead)) return [];
    return (await allPolicies(tx)).map(({ policyId: ref, name: title, revision }) => ({
      ...{ ref, title, version: revision },
      path: may(tx, slaManage) ? `/settings/service-levels/${ref}` : null,
    }));
  },
};
