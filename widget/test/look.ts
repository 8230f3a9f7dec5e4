import { cutTheNetwork, killAndRestart, shareAndForget } from './look/faults.ts';
import { misbehave, useKeyboard } from './look/manners.ts';
import { takePictures } from './look/pictures.ts';
import { Stage } from './look/stage.ts';

// Looks at the built widget in a real Chromium against the stand-in: `node widget/test/look.ts [part]`.
const parts = {
  keys: useKeyboard,
  rude: misbehave,
  kill: killAndRestart,
  cut: cutTheNetwork,
  share: shareAndForget,
  pictures: takePictures,
};
const asked = process.argv[2];
const stage = await Stage.open();
try {
  for (const [name, part] of Object.entries(parts)) {
    if (asked === undefined || asked === name) await part(stage);
  }
} catch (error) {
  stage.check('everything went through', false, String(error));
}
await stage.close();
