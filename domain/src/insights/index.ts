export {
  Board,
  BoardConversation,
  BoardFigures,
  BoardMember,
  BoardTeam,
  insightsEndpoints,
  listBoardConversations,
  readBoard,
} from './contract.ts';
export { type BoardFigure, boardFigures, figureWords } from './figures.ts';
export { boardRead, boardReadColleagues, insightsPermissions } from './permissions.ts';
export { boardWords } from './words.ts';
