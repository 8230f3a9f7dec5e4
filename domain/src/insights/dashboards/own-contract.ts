import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { askMetrics, listMetricRows, listMetrics } from '../../platform/index.ts';
import { ownFiguresRead } from '../permissions.ts';

/** The metrics that are told of one's own work, for whoever may see no others'. */
export const listOwnMetrics = endpoint('insights.list-own-metrics', {
  method: 'GET',
  path: '/own-figures',
  may: ownFiguresRead,
  words: { zh: '列出可以看到自己数字的指标', en: 'List the metrics of one’s own work' },
  response: listMetrics.response,
});

/** As `askMetrics`, of the caller’s own conversations alone, whatever the questions say. */
export const askOwn = endpoint('insights.ask-own', {
  method: 'POST',
  path: '/own-figures/ask',
  isReading: true,
  may: ownFiguresRead,
  words: { zh: '查询自己的数字', en: 'Ask for one’s own figures' },
  body: z.strictObject(askMetrics.body.shape),
  response: askMetrics.response,
});

/** What stands behind one of one’s own figures. */
export const listOwnRows = endpoint('insights.list-own-rows', {
  method: 'POST',
  path: '/own-figures/rows',
  isReading: true,
  may: ownFiguresRead,
  words: { zh: '查看自己数字背后的记录', en: 'List the rows behind one’s own figure' },
  body: listMetricRows.body,
  response: listMetricRows.response,
});
