import { expect, it } from 'vitest';
import { permissionGroups } from './permission-groups.ts';

const groups = (...keys: string[]) =>
  permissionGroups(keys.map((key) => ({ key }))).map(({ key, name, rights }) => ({
    key,
    en: name.en,
    rights: rights.map((right) => right.key),
  }));

it.each([
  { why: 'there is none', keys: [], found: [] },
  {
    why: 'parts keep the order in which they first come',
    keys: ['inbox.read', 'people.read', 'inbox.reply'],
    found: [
      { key: 'inbox', en: 'Inbox', rights: ['inbox.read', 'inbox.reply'] },
      { key: 'people', en: 'Colleagues', rights: ['people.read'] },
    ],
  },
  {
    why: 'a part of a later version has only its key',
    keys: ['moon.land'],
    found: [{ key: 'moon', en: 'moon', rights: ['moon.land'] }],
  },
])('puts rights with their like; $why', ({ keys, found }) => {
  expect(groups(...keys)).toEqual(found);
});
