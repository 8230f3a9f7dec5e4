import { findChromium } from './chromium.ts';
import { run } from './run.ts';

const packages = ['chromium', 'fonts-noto-cjk'];

/** Makes the browser journeys possible on Debian and Ubuntu: a Chromium, and a font with Chinese characters. */
async function setUpBrowser(): Promise<boolean> {
  if (findChromium() !== null && (await hasChineseFont())) {
    console.log(`Nothing to do: ${findChromium()} is there, and so is a Chinese font.`);
    return true;
  }
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !(await exists('apt-get'))) {
    console.log('Install Chromium and a font with Chinese characters, then name the browser in CHROME_PATH.');
    console.log(`On Debian or Ubuntu: sudo apt-get install ${packages.join(' ')}`);
    return false;
  }
  const how = { env: { DEBIAN_FRONTEND: 'noninteractive' }, isShown: true };
  const updated = await run('apt-get', ['update', '-q'], how);
  const installed = await run(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
    how,
  );
  return updated.code === 0 && installed.code === 0;
}

async function hasChineseFont(): Promise<boolean> {
  const list = await run('fc-list', [':lang=zh']).catch(() => null);
  return list !== null && list.output.trim() !== '';
}

async function exists(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  );
}

process.exitCode = (await setUpBrowser()) ? 0 : 1;
