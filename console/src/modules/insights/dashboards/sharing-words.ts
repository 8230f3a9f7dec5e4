import { type Sharing, dashboardWords as words } from '@zhiyin/domain/insights';
import type { Text } from '@zhiyin/domain/kit';

/** Who sees it, as it is said. */
export const sharingWords: Readonly<Record<Sharing, Text>> = {
  own: words.sharedOwn,
  teams: words.sharedTeams,
  shop: words.sharedShop,
};
