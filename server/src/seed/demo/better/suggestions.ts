import { getPortal } from '@zhiyin/domain/channels';
import {
  answerSuggestion,
  changeSuggestion,
  changeSuggestionSettings,
  joinSuggestion,
  listSuggestions,
  noteSuggestion,
  remarkOnSuggestion,
  type Suggestion,
  suggest,
} from '@zhiyin/domain/suggestions';
import type { App } from '../../../app.ts';
import { callWith, type DemoCall } from '../caller.ts';
import { type DemoSuggestion, heard, suggested } from './given-suggestions.ts';

/** Opens the demo shop's suggestion box and fills it by every way; what became of each has been told. */
export async function makeSuggestions(app: App, owner: DemoCall): Promise<void> {
  await owner(changeSuggestionSettings, { body: { isOpen: true, answerDays: 5 } });
  const { shopKey } = await owner(getPortal);
  const anybody = callWith(app, {});
  for (const { text, topic, door, locale } of suggested) {
    const body = { submissionId: app.system.newId(), text, topic, door, locale };
    await anybody(suggest, { params: { shopKey }, body });
  }
  for (const { text, topic } of heard) await owner(noteSuggestion, { body: { text, topic } });
  const { items } = await owner(listSuggestions, { query: { limit: 50 } });
  for (const one of [...suggested, ...heard]) await dealWith(owner, one, items);
}

async function dealWith(
  owner: DemoCall,
  { text, same, taken, answer, remark }: DemoSuggestion,
  items: readonly Suggestion[],
): Promise<void> {
  const found = items.find((one) => one.text === text);
  if (!found) throw new Error(`the demo has no suggestion “${text}”`);
  const params = { suggestionId: found.suggestionId };
  let { revision } = found;
  if (remark) ({ revision } = await owner(remarkOnSuggestion, { params, body: { text: remark } }));
  if (taken) {
    const body = { revision, state: 'considering' as const };
    ({ revision } = await owner(changeSuggestion, { params, body }));
  }
  if (answer) await owner(answerSuggestion, { params, body: { revision, ...answer } });
  const into = items.find((one) => one.text === same);
  if (into) await owner(joinSuggestion, { params, body: { revision, intoId: into.suggestionId } });
}
