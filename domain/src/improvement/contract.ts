import {
  addEvidence,
  changeAction,
  changeFinding,
  closeFinding,
  openFinding,
  openFindingAgain,
  planAction,
  removeEvidence,
} from './contract/handling.ts';
import {
  findSimilar,
  getFinding,
  getProof,
  listActions,
  listFindings,
  summariseImprovement,
} from './contract/reading.ts';

export const improvementEndpoints = [
  listFindings,
  summariseImprovement,
  findSimilar,
  getFinding,
  getProof,
  listActions,
  openFinding,
  changeFinding,
  closeFinding,
  openFindingAgain,
  addEvidence,
  removeEvidence,
  planAction,
  changeAction,
] as const;
