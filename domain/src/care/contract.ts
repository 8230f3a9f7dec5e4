import {
  askForFollowUp,
  changeFollowUp,
  endFollowUp,
  finishFollowUp,
  noteAttempt,
} from './contract/handling.ts';
import { countFollowUps, getFollowUp, listFollowUps, summariseFollowUps } from './contract/reading.ts';
import { changeCareSettings, getCareSettings } from './contract/settings.ts';

export const careEndpoints = [
  listFollowUps,
  summariseFollowUps,
  countFollowUps,
  getFollowUp,
  askForFollowUp,
  changeFollowUp,
  noteAttempt,
  finishFollowUp,
  endFollowUp,
  getCareSettings,
  changeCareSettings,
] as const;
