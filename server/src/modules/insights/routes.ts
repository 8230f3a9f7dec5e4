import * as contract from '@zhiyin/domain/insights';
import type { Serve } from '#platform/http/serve.ts';
import { listBoardConversations } from './actions/list-board-conversations.ts';
import { changeMeasures, getLateness, getMeasures, recountMeasures } from './actions/measures.ts';
import { readBoard } from './actions/read-board.ts';
import { alertRoutes } from './alerts/routes.ts';
import { dashboardRoutes } from './dashboards/routes.ts';
import { feedRoutes } from './feed/routes.ts';
import { goalRoutes } from './goals/routes.ts';
import { mailingRoutes } from './mailings/routes.ts';
import { reportRoutes } from './reports/routes.ts';
import { themeRoutes } from './themes/routes.ts';
import { toldRoutes } from './told/routes.ts';

export function routes(serve: Serve): void {
  serve.inside(contract.readBoard, (ctx) => readBoard(ctx));
  serve.inside(contract.listBoardConversations, (ctx, { params, query }) =>
    listBoardConversations(ctx, { ...params, ...query }),
  );
  serve.inside(contract.getMeasures, (ctx) => getMeasures(ctx));
  serve.inside(contract.changeMeasures, (ctx, { body }) => changeMeasures(ctx, body));
  serve.inside(contract.recountMeasures, (ctx) => recountMeasures(ctx));
  serve.inside(contract.getLateness, (ctx) => getLateness(ctx));
  alertRoutes(serve);
  dashboardRoutes(serve);
  reportRoutes(serve);
  mailingRoutes(serve);
  goalRoutes(serve);
  themeRoutes(serve);
  feedRoutes(serve);
  toldRoutes(serve);
}
