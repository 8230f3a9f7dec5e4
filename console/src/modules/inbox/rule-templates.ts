export { conversationRuleTemplates } from '@zhiyin/domain/inbox';
