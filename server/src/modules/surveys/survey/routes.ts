import * as contract from '@zhiyin/domain/surveys';
import { answered, type Serve } from '#platform/http/serve.ts';
import { answerSurvey, openSurvey } from '../answering/answer-survey.ts';
import { answerCall, getScript, listCalls, noteCall } from '../calling/calls.ts';
import { inviteByHand } from '../inviting/invite-by-hand.ts';
import { compareNonResponse } from '../results/compare-non-response.ts';
import { exportSurveyResponses } from '../results/export-responses.ts';
import { getSurveyResults } from '../results/get-results.ts';
import { leaveOut } from '../results/leave-out.ts';
import { listSurveyResponses } from '../results/list-responses.ts';
import { getSurvey, listSurveys } from './read-survey.ts';
import { beginSurvey, changeSurvey, createSurvey, moveSurvey, renewOpenLink } from './write-survey.ts';

export function surveyRoutes(serve: Serve): void {
  serve.inside(contract.listSurveys, (ctx) => listSurveys(ctx));
  serve.inside(contract.getSurvey, (ctx, { params }) => getSurvey(ctx, params));
  serve.inside(contract.createSurvey, (ctx, { body }) => createSurvey(ctx, body));
  serve.inside(contract.beginSurvey, (ctx, { body }) => beginSurvey(ctx, body));
  serve.inside(contract.changeSurvey, (ctx, { params, body }) => changeSurvey(ctx, { ...params, ...body }));
  serve.inside(contract.moveSurvey, (ctx, { params, body }) => moveSurvey(ctx, { ...params, ...body }));
  serve.inside(contract.renewOpenLink, (ctx, { params }) => renewOpenLink(ctx, params));
  serve.inside(contract.inviteToSurvey, (ctx, { params, body }) => inviteByHand(ctx, { ...params, ...body }));
  serve.inside(contract.getSurveyResults, (ctx, { params, query }) =>
    getSurveyResults(ctx, { ...params, ...query }),
  );
  serve.inside(contract.compareNonResponse, (ctx, { params, query }) =>
    compareNonResponse(ctx, { ...params, ...query }),
  );
  serve.inside(contract.listSurveyResponses, (ctx, { params, query }) =>
    listSurveyResponses(ctx, { ...params, ...query }),
  );
  serve.inside(contract.leaveOutResponse, (ctx, { params, body }) => leaveOut(ctx, { ...params, ...body }));
  serve.inside(contract.listSurveyCalls, (ctx) => listCalls(ctx));
  serve.inside(contract.getSurveyScript, (ctx, { params }) => getScript(ctx, params));
  serve.inside(contract.noteSurveyCall, (ctx, { params, body }) => noteCall(ctx, { ...params, ...body }));
  serve.inside(contract.answerSurveyCall, (ctx, { params, body }) => answerCall(ctx, { ...params, ...body }));
  serve.outside(contract.openSurvey, (ground, { params, body }) =>
    openSurvey(ground, { ...params, ...body }),
  );
  serve.outside(contract.answerSurvey, (ground, { params, body }, exchange) =>
    answerSurvey(ground, params, body, exchange),
  );
  serve.inside(contract.exportSurveyResponses, async (ctx, { params, query }, { reply }) => {
    const answers = await exportSurveyResponses(ctx, { ...params, ...query });
    reply.headers({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="zhiyin-survey.csv"',
      'cache-control': 'no-store',
    });
    reply.send(answers);
    return answered;
  });
}
