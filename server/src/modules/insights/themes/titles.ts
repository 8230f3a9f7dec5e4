import { themesRead } from '@zhiyin/domain/insights';
import { say } from '@zhiyin/domain/kit';
import { may, type Tx } from '#platform/context.ts';
import { allThemes, nameOf } from './rows.ts';

/** What themes are called; none for whoever may not see them. */
export async function themeTitles(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0 || !may(tx, themesRead)) return new Map();
  const themes = (await allThemes(tx)).filter(({ themeId }) => ids.includes(themeId));
  return new Map(themes.map((theme) => [theme.themeId, say(nameOf(theme), tx.locale)]));
}
