import { permission } from '../kit/permission.ts';

export const suggestionsRead = permission('suggestions.read', { zh: '查看建议', en: 'See suggestions' }, [
  'manager',
  'lead',
  'agent',
  'reviewer',
  'trainer',
  'viewer',
]);
/** Takes suggestions up, joins what is alike and tells suggesters what became of them. */
export const suggestionsHandle = permission(
  'suggestions.handle',
  { zh: '处理和答复建议', en: 'Handle and answer suggestions' },
  ['manager', 'lead', 'agent'],
);
export const suggestionsManage = permission(
  'suggestions.manage',
  { zh: '设置建议箱', en: 'Set the suggestion box up' },
  ['manager'],
);

export const suggestionsPermissions = [suggestionsRead, suggestionsHandle, suggestionsManage] as const;
