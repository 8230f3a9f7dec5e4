import {
  askForFollowUp,
  changeFollowUp,
  endFollowUp,
  finishFollowUp,
  noteAttempt,
  openFollowUpAgain,
} from './contract/handling.ts';
import { askForPastLow, previewPastLow } from './contract/past-low.ts';
import {
  countFollowUps,
  getFollowUp,
  listFindings,
  listFollowUps,
  summariseFollowUps,
} from './contract/reading.ts';
import { changeCareSettings, getCareSettings } from './contract/settings.ts';

export const careEndpoints = [
  listFollowUps,
  summariseFollowUps,
  listFindings,
  countFollowUps,
  getFollowUp,
  askForFollowUp,
  changeFollowUp,
  noteAttempt,
  finishFollowUp,
  endFollowUp,
  openFollowUpAgain,
  getCareSettings,
  changeCareSettings,
  previewPastLow,
  askForPastLow,
] as const;
