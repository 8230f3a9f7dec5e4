import type { Visit } from '@zhiyin/domain/channels';

export type Device = Pick<Visit, 'browser' | 'os' | 'device'>;

/** Most telling first: browsers name those they descend from, too. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger\/(\d+)/, 'WeChat'],
  [/AliApp\(TB/, 'Taobao'],
  [/aweme|BytedanceWebview/i, 'Douyin'],
  [/QQ\/(\d+)/, 'QQ'],
  [/EdgA?(?:iOS)?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/HuaweiBrowser\/(\d+)/, 'Huawei Browser'],
  [/MiuiBrowser\/(\d+)/, 'Mi Browser'],
  [/UCBrowser\/(\d+)/, 'UC Browser'],
  [/(?:MQQBrowser|QQBrowser)\/(\d+)/, 'QQ Browser'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari\//, 'Safari'],
];

const systems: readonly (readonly [RegExp, string])[] = [
  [/iPad/, 'iPadOS'],
  [/iPhone|iPod/, 'iOS'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

/**
 * What a browser says it is, as far as a person at the desk wants to know. Browsers may say anything, so nothing
 * depends on it.
 *
 * @example readUserAgent('… (iPhone; CPU iPhone OS 17_0 like Mac OS X) … MicroMessenger/8.0 …') // { browser: 'WeChat 8', os: 'iOS', device: 'phone' }
 */
export function readUserAgent(userAgent: string): Device {
  const [browser, browserMatch] = firstOf(browsers, userAgent);
  const [os] = firstOf(systems, userAgent);
  const version = browserMatch?.[1];
  return {
    browser: browser !== null && version !== undefined ? `${browser} ${version.slice(0, 5)}` : browser,
    os,
    device: deviceOf(userAgent, os),
  };
}

function firstOf(
  table: readonly (readonly [RegExp, string])[],
  userAgent: string,
): [string | null, RegExpExecArray | null] {
  for (const [pattern, name] of table) {
    const match = pattern.exec(userAgent);
    if (match) return [name, match];
  }
  return [null, null];
}

/** A tablet with Android leaves out `Mobile`; one of Apple says it is a Mac unless it is old. */
function deviceOf(userAgent: string, os: string | null): Device['device'] {
  if (os === null) return 'other';
  if (os === 'iPadOS' || /Tablet/.test(userAgent)) return 'tablet';
  if (os === 'iOS') return 'phone';
  if (os === 'Android' || os === 'HarmonyOS') return /Mobile/.test(userAgent) ? 'phone' : 'tablet';
  return 'desktop';
}
