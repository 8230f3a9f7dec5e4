import { channelsFacts, heldFacts } from '@zhiyin/domain/channels';
import { customersFacts, undeliverableFacts } from '@zhiyin/domain/customers';
import { peopleFacts } from '@zhiyin/domain/people';
import { platformFacts } from '@zhiyin/domain/platform';
import { reasonsFacts } from '@zhiyin/domain/reasons';
import { storeFacts } from '@zhiyin/domain/store';
import { addedFactNames, type NamedFact } from '../fact-names.ts';

const ours: readonly NamedFact[] = [
  ...platformFacts,
  ...peopleFacts,
  ...customersFacts,
  ...undeliverableFacts,
  ...channelsFacts,
  ...heldFacts,
  ...reasonsFacts,
  ...storeFacts,
];

/** Every kind of fact that has a name: the ground's own, and those of the modules that told theirs. */
export function knownFacts(): readonly NamedFact[] {
  return [...ours, ...addedFactNames()];
}
