import type { Scene } from './camera.ts';
import { firstOf, pictureSights, type Sight } from './sights.ts';

const sights: readonly Sight[] = [
  { name: 'guide-findings', at: '/improvement' },
  {
    name: 'guide-finding',
    at: async (ask) =>
      `/improvement/${await firstOf(ask, '/findings?limit=50', 'findingId', ({ state }) => state === 'proving')}`,
  },
  {
    name: 'guide-alert',
    at: async (ask) => `/insights/alerts/${await firstOf(ask, '/alert-rings?limit=5', 'alertId')}`,
    before: async (page) => page.locator('canvas').first().waitFor(),
  },
  { name: 'guide-goals', at: '/insights/goals' },
  { name: 'guide-suggestions', at: '/suggestions' },
  {
    name: 'guide-analysis',
    at: async (ask) => `/quality/surveys/${await firstOf(ask, '/surveys', 'surveyId')}/analysis`,
    before: async (page) => page.getByRole('table').first().waitFor(),
  },
  {
    name: 'guide-feed',
    at: '/insights/feed',
    // The demo is searched a while after it was made.
    before: async (page) => page.getByRole('article').first().waitFor({ timeout: 300_000 }),
  },
];

/** What is asked, found and mended: one picture for each page of the guide about it. */
export async function pictureLoop(scene: Scene): Promise<void> {
  await pictureSights(scene, sights);
}
