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
  listFindingsAbout,
  listStandards,
  summariseImprovement,
} from './contract/reading.ts';
import { changeRepeatSettings, getRepeatSettings } from './repeats/settings.ts';

export const improvementEndpoints = [
  listFindings,
  listFindingsAbout,
  listStandards,
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
  getRepeatSettings,
  changeRepeatSettings,
] as const;
