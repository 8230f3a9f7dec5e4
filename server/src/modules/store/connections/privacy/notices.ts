import { noticeKind } from '@zhiyin/domain/platform';
import { type PrivacyWish, privacyWords, shopAppWords, storeWrite } from '@zhiyin/domain/store';
import { actorsOf, pageOfMembers } from '#modules/people';
import { may, type Tx } from '#platform/context.ts';
import type { NoticeSubject } from '#platform/notices/notice-kinds.ts';
import { type NewNotice, notify } from '#platform/notices/notify.ts';

/** Most members that are looked through for those who may settle a request. */
const membersMax = 500;

/** The law gives the shop a month, so it goes by mail, too. */
export const privacyNotice = noticeKind(
  'store.privacy-asked',
  { zh: '顾客通过店铺系统提出隐私请求', en: 'A customer asks something of their data by a shop system' },
  { mail: true },
);

/** Connected shop systems as notices are about them. */
export const connectionNotices: NoticeSubject = {
  kind: 'shop-connection',
  pathOf: (connectionId) => `/orders/import?connection=${connectionId}`,
  seen: async (tx, connectionIds) => new Set(may(tx, storeWrite) ? connectionIds : []),
};

const asked = {
  show: shopAppWords.privacyShow,
  forget: shopAppWords.privacyForget,
  'forget-shop': shopAppWords.privacyForgetShop,
} as const;

/** Tells everybody who may manage orders what a customer asks. */
export async function tellPrivacy(
  tx: Tx,
  about: { readonly connectionId: string; readonly wish: PrivacyWish; readonly shop: string },
): Promise<void> {
  await tell(tx, about.connectionId, { text: asked[about.wish], values: { shop: about.shop } });
}

/** Reminds them of a request that waits: how many days are left, or that none is. */
export async function remindOfPrivacy(
  tx: Tx,
  about: { readonly connectionId: string; readonly shop: string; readonly days: number },
): Promise<void> {
  const { connectionId, shop, days } = about;
  const text = days > 0 ? privacyWords.privacyDueSoon : privacyWords.privacyOverdue;
  await tell(tx, connectionId, { text, values: { shop, days } });
}

/** Tells them that what they wanted erased was not, so that they press again or see to it otherwise. */
export async function tellNotErased(
  tx: Tx,
  { connectionId, shop }: { readonly connectionId: string; readonly shop: string },
): Promise<void> {
  await tell(tx, connectionId, { text: privacyWords.privacyNotErased, values: { shop } });
}

async function tell(tx: Tx, connectionId: string, said: Pick<NewNotice, 'text' | 'values'>): Promise<void> {
  const page = { after: undefined, limit: membersMax, includeRemoved: false };
  const members = await pageOfMembers(tx, page);
  const actors = await actorsOf(
    tx,
    members.map(({ memberId }) => memberId),
  );
  const told = [...actors].filter(([, actor]) => may({ ...tx, actor }, storeWrite)).map(([id]) => id);
  const about = { subjectKind: connectionNotices.kind, subjectId: connectionId };
  await notify(tx, told, { kind: privacyNotice, ...said, ...about });
}
