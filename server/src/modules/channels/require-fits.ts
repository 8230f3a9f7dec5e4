import {
  type ChannelCapabilities,
  capabilitiesOf,
  capabilityWords,
  checkDraft,
  type Draft,
  type DraftLimits,
  problemWord,
} from '@zhiyin/domain/channels';
import { say } from '@zhiyin/domain/kit';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/refusal.ts';
import { shippedManifest } from './adapters/registry.ts';

/**
 * What can be sent through a channel, by either side.
 *
 * @throws Refusal `conflict` when the channel is no longer here.
 */
export function limitsOf(
  channel: string,
): Pick<ChannelCapabilities, 'fromShop' | 'fromCustomer' | 'isLetter' | 'automaticEverySeconds'> {
  const capabilities = capabilitiesOf(channel) ?? shippedManifest(channel)?.capabilities;
  if (!capabilities) throw new Refusal('conflict', capabilityWords.channelGone);
  return capabilities;
}

/** Holds what is about to be sent to what its channel carries. @throws Refusal `invalid`, naming what does not fit. */
export function requireFits(ctx: Pick<Context, 'locale'>, limits: DraftLimits, draft: Draft): void {
  const problems = checkDraft(limits, draft);
  const [first] = problems;
  if (!first) return;
  const fields = problems.map((problem) => {
    const { word, values } = problemWord(problem);
    const path = 'at' in problem ? `fileIds.${problem.at}` : pathOf[problem.kind];
    return { path, message: say(word, ctx.locale, values) };
  });
  const { word, values } = problemWord(first);
  throw new Refusal('invalid', word, values, fields);
}

const pathOf = {
  'text-too-long': 'text',
  emoji: 'text',
  links: 'text',
  'no-files': 'fileIds',
  'too-many-files': 'fileIds',
} as const;
