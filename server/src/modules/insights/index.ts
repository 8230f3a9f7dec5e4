import {
  alertFacts,
  alertGiven,
  alertRings,
  dashboardFacts,
  feedFacts,
  goalFacts,
  goalTurned,
  insightsPermissions,
  mailingFacts,
  measureFacts,
  reportFacts,
  themeFacts,
  toldFacts,
} from '@zhiyin/domain/insights';
import type { Module } from '#platform/module.ts';
import { alertRedaction } from './alerts/redaction.ts';
import { alertActions, alertRuleSubject, alertTriggers } from './alerts/rules.ts';
import { lateTelling } from './alerts/tell.ts';
import { alertWatch } from './alerts/watch.ts';
import { keepDays } from './dashboards/keep-days.ts';
import { insightSearch } from './feed/round.ts';
import { goalLights } from './goals/lights.ts';
import { targetsOf } from './goals/targets.ts';
import { mailDashboard } from './mailings/mail-dashboard.ts';
import { measureFollower, presenceTick } from './measures/follower.ts';
import { measureSources } from './measures/metric-sources.ts';
import { recount, recountPresence } from './measures/recount.ts';
import { alertSubject, goalSubject } from './notice-subjects.ts';
import { personal } from './personal.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';
import { finding } from './themes/find-new-themes.ts';
import { themeSources } from './themes/metrics.ts';
import { pastReviews } from './themes/past-reviews.ts';
import { textFollower } from './themes/read-texts.ts';
import { figureImports } from './told/figure-imports.ts';
import { toldSources } from './told/metrics.ts';

export { alertTitles } from './alerts/read-alerts.ts';
export { searchSoon } from './feed/round.ts';
export { insightTitles } from './feed/titles.ts';
export { productsOf } from './measures/products-of.ts';
export { startRecount } from './measures/recount.ts';
export { readTextsAgain } from './themes/read-again.ts';
export { themeTitles } from './themes/titles.ts';

export const insights: Module = {
  name: 'insights',
  permissions: insightsPermissions,
  facts: [
    ...alertFacts,
    ...measureFacts,
    ...dashboardFacts,
    ...reportFacts,
    ...mailingFacts,
    ...goalFacts,
    ...themeFacts,
    ...feedFacts,
    ...toldFacts,
  ],
  routes,
  metricTargets: targetsOf,
  reactions,
  personal,
  redactionPlaces: [alertRedaction],
  subjects: [alertRuleSubject],
  ruleTriggers: alertTriggers,
  ruleActions: alertActions,
  noticeKinds: [alertRings, alertGiven, goalTurned],
  noticeSubjects: [alertSubject, goalSubject],
  due: [
    alertWatch,
    lateTelling,
    goalLights,
    measureFollower.work,
    presenceTick,
    recount,
    recountPresence,
    textFollower.work,
    pastReviews,
    finding,
    mailDashboard,
    insightSearch,
    keepDays,
    figureImports.work,
  ],
  metrics: [...measureSources, ...themeSources, ...toldSources],
};
