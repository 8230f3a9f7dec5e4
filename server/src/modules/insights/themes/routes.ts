import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { changeTheme, findThemesNow } from './actions/change-theme.ts';
import { listQuotes } from './actions/list-quotes.ts';
import { listThemeNames, listThemes } from './actions/list-themes.ts';

export function themeRoutes(serve: Serve): void {
  serve.inside(contract.listThemes, (ctx, { query }) => listThemes(ctx, query));
  serve.inside(contract.listQuotes, (ctx, { params, query }) => listQuotes(ctx, { ...params, ...query }));
  serve.inside(contract.listThemeNames, (ctx) => listThemeNames(ctx));
  serve.inside(contract.changeTheme, (ctx, { params, body }) => changeTheme(ctx, { ...params, ...body }));
  serve.inside(contract.findThemesNow, (ctx) => findThemesNow(ctx));
}
