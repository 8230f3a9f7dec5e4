import { rulePageWords } from '../../domain/src/platform/index.ts';
import { simulationWords } from '../../domain/src/routing/index.ts';
import type { Scene } from './camera.ts';
import { firstOf, pictureSights, press, type Sight } from './sights.ts';

const warehouse = 'sunku@demo.example';
/** Something that no shop should promise, and a promise that it may. */
const risky = {
  zh: '亲，这是全网最低价，绝对不会再碎！明天中午前给您回电。',
  en: 'This is the best price in the world, guaranteed! I will call you tomorrow before noon.',
} as const;
const slow = { timeout: 60_000 };

const sights: readonly Sight[] = [
  { name: 'guide-routing', at: '/settings/routing' },
  {
    name: 'guide-simulation',
    at: '/settings/routing/simulation',
    before: async (page, locale) => {
      await press(page, simulationWords.run[locale]);
      const table = page.getByRole('table').first();
      await table.waitFor(slow);
      await table.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'guide-service-level',
    at: async (ask) => `/settings/service-levels/${await firstOf(ask, '/sla/policies', 'policyId')}`,
  },
  { name: 'guide-urgent', at: '/urgent' },
  {
    name: 'guide-rule',
    at: async (ask) => `/settings/rules/${await firstOf(ask, '/rules', 'ruleId')}`,
    before: async (page, locale) => {
      await press(page, rulePageWords.tryStart[locale]);
      await page.getByRole('table').last().waitFor(slow);
      // What it does each time, and below it on what it would have done so.
      const said = page.getByRole('list', { name: rulePageWords.tryWould[locale] });
      await said.evaluate((list) => list.scrollIntoView({ block: 'center' }));
    },
  },
  { name: 'guide-firings', at: '/settings/rules/firings' },
  {
    name: 'guide-form',
    at: async (ask) =>
      `/settings/forms/${await firstOf(ask, '/forms', 'formId', ({ key }) => key === 'experience')}`,
  },
  {
    name: 'guide-flow',
    at: async (ask) =>
      `/settings/flows/${await firstOf(ask, '/flows', 'flowId', ({ subjectKind }) => subjectKind === 'ticket')}`,
  },
  { name: 'guide-tickets', at: '/tickets?view=board' },
  {
    name: 'guide-ticket',
    at: async (ask) =>
      `/tickets/${await firstOf(ask, '/tickets', 'ticketId', ({ title }) => title === '盖碗碎了两只，要求补发')}`,
  },
  { name: 'guide-orders', at: '/orders' },
  { name: 'guide-promises', at: '/promises?scope=all' },
  { name: 'guide-follow-ups', at: '/follow-ups?box=all' },
  { name: 'guide-stages', at: '/quality/stages' },
  {
    name: 'guide-hand-off',
    at: async (ask) =>
      `/handoffs/${await firstOf(ask, '/handoffs?box=all', 'handoffId', ({ state }) => state === 'accepted')}`,
  },
  { name: 'guide-light', at: '/handoffs', email: warehouse },
  { name: 'guide-pairs', at: '/insights/hand-offs?days=90' },
  { name: 'guide-authority', at: '/settings/authority' },
  {
    name: 'guide-writing',
    at: async (ask) =>
      `/inbox/${await firstOf(ask, '/conversations?assignee=me&state=open', 'conversationId')}`,
    email: { zh: 'wutong@demo.example', en: 'emma@demo.example' },
    before: async (page, locale) => {
      await page.getByRole('log').waitFor();
      await page.keyboard.press('r');
      await page.getByRole('textbox').last().pressSequentially(risky[locale]);
    },
  },
  { name: 'guide-words', at: '/settings/word-lists' },
];

/** What the desk promises and keeps: one picture for each page of the guide about it. */
export async function pictureWork(scene: Scene): Promise<void> {
  await pictureSights(scene, sights);
}
