import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Line } from '../../kit/shapes.ts';
import { readMetrics } from '../../platform/index.ts';
import { Card } from '../dashboards/card.ts';
import { cardsMax } from '../dashboards/contract.ts';
import { View } from '../dashboards/view.ts';

export const exportFormats = ['pdf', 'png', 'xlsx', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The figures behind cards as a file: what the caller looks at, whether or not it was ever saved. */
export const exportCards = endpoint('insights.export-cards', {
  method: 'POST',
  path: '/figures/export',
  isReading: true,
  may: readMetrics,
  words: { zh: '导出数字（PDF、PNG、Excel 或 CSV）', en: 'Export figures as PDF, PNG, Excel or CSV' },
  callsPerMinute: 20,
  body: z.strictObject({
    cards: z.array(Card).min(1).max(cardsMax),
    view: View,
    format: z.enum(exportFormats),
    /** What stands above it on paper: the dashboard's name. */
    name: Line(80).optional(),
  }),
  response: z.unknown(),
});
