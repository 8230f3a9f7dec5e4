import { z } from 'zod';
import { fact } from '../../kit/fact.ts';
import { Id } from '../../kit/shapes.ts';
import { readAuthority } from '../permissions.ts';
import { AuthorityGrant } from './contract.ts';

const grants = z.array(AuthorityGrant);
const about = {
  payload: z.object({ topicId: Id, topicKey: z.string(), before: grants, after: grants }),
  seenWith: readAuthority,
  subject: 'topicId',
} as const;

export const authorityTopicCreated = fact({
  kind: 'platform.authority-topic-created',
  words: { zh: '新建了决定事项', en: 'A topic that somebody decides was added' },
  ...about,
});

export const authorityTopicChanged = fact({
  kind: 'platform.authority-topic-changed',
  words: { zh: '修改了谁决定某个事项', en: 'Who decides a topic was changed' },
  ...about,
});

export const authorityTopicDeleted = fact({
  kind: 'platform.authority-topic-deleted',
  words: { zh: '删除了决定事项', en: 'A topic was deleted' },
  ...about,
});

export const authorityFacts = [authorityTopicCreated, authorityTopicChanged, authorityTopicDeleted] as const;
