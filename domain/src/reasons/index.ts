export {
  addReason,
  changeReason,
  joinReason,
  listReasons,
  placeReason,
  Reason,
} from './contract.ts';
export { reasonAdded, reasonChanged, reasonMerged, reasonMoved, reasonsFacts } from './facts.ts';
export { reasonsNavWords } from './nav-words.ts';
export { reasonsManage, reasonsPermissions, reasonsRead } from './permissions.ts';
export { type StartingReason, startingTree } from './starting-tree.ts';
export {
  type ChangedTree,
  childrenOf,
  heightOf,
  mergeReason,
  moveReason,
  pathOf,
  type ReasonNode,
  reasonDepthMax,
  reasonOf,
  resolveReason,
  type TreeProblem,
} from './tree.ts';
export { reasonsWords } from './words.ts';
