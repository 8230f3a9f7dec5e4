import * as contract from '@zhiyin/domain/surveys';
import { answered, type Serve } from '#platform/http/serve.ts';
import { analyseSurvey } from './analyse-survey.ts';
import { exportSurveyAnalysis } from './export-analysis.ts';

export function analysisRoutes(serve: Serve): void {
  serve.inside(contract.analyseSurvey, (ctx, { params, query }) =>
    analyseSurvey(ctx, { ...params, ...query }),
  );
  serve.inside(contract.exportSurveyAnalysis, async (ctx, { params, query }, { reply }) => {
    const file = await exportSurveyAnalysis(ctx, { ...params, ...query });
    reply.headers({
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="zhiyin-survey-analysis.xlsx"',
      'cache-control': 'no-store',
    });
    reply.send(file);
    return answered;
  });
}
