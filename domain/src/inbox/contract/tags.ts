import { z } from 'zod';
import { endpoint } from '../../kit/endpoint.ts';
import { Done, Id, Line } from '../../kit/shapes.ts';
import { inboxRead, tagsManage } from '../permissions.ts';

/** The colours a tag can have: names of the palette that the console draws in light and dark. */
export const tagColours = ['grey', 'red', 'orange', 'yellow', 'green', 'blue', 'purple', 'pink'] as const;
const TagColour = z.enum(tagColours);

export const Tag = z.object({
  tagId: Id,
  name: z.string(),
  colour: TagColour,
  /** How many conversations carry it. */
  useCount: z.number().int(),
});
export type Tag = z.infer<typeof Tag>;

const tag = z.strictObject({ tagId: Id });

export const listTags = endpoint('inbox.list-tags', {
  method: 'GET',
  path: '/tags',
  may: inboxRead,
  words: { zh: '列出标签', en: 'List tags' },
  response: z.object({ items: z.array(Tag) }),
});

export const createTag = endpoint('inbox.create-tag', {
  method: 'POST',
  path: '/tags',
  may: tagsManage,
  words: { zh: '新建标签', en: 'Create a tag' },
  body: z.strictObject({ name: Line(40), colour: TagColour.default('grey') }),
  response: Tag,
});

export const changeTag = endpoint('inbox.change-tag', {
  method: 'PATCH',
  path: '/tags/:tagId',
  may: tagsManage,
  words: { zh: '修改标签', en: 'Change a tag' },
  params: tag,
  body: z.strictObject({ name: Line(40), colour: TagColour }).partial(),
  response: Tag,
});

/** Takes the tag off every conversation; the log keeps what carried it. */
export const deleteTag = endpoint('inbox.delete-tag', {
  method: 'DELETE',
  path: '/tags/:tagId',
  may: tagsManage,
  words: { zh: '删除标签', en: 'Delete a tag' },
  params: tag,
  response: Done,
});
