import { theme as antd, type ThemeConfig } from 'antd';
import { antdComponents } from './antd-components.ts';
import { type Density, fontCode, fontText, measures, motionSeconds } from './density.ts';
import { type ThemeName, type Tokens, themes } from './tokens.ts';

/** Our tokens in antd's words, so that its controls are drawn with the same ink. */
export function antdTheme(name: ThemeName, density: Density, isMoving: boolean): ThemeConfig {
  const tokens = themes[name];
  const { fontSize, lineHeight, controlHeight, controlHeightSmall } = measures[density];
  return {
    algorithm: name === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    // One version of antd is loaded, so its class names need no hash to keep apart.
    hashed: false,
    cssVar: { prefix: 'ant', key: `zhiyin-${name}-${density}` },
    token: {
      ...colors(tokens),
      fontFamily: fontText,
      fontFamilyCode: fontCode,
      fontSize,
      lineHeight: lineHeight / fontSize,
      fontWeightStrong: 600,
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      borderRadiusXS: 2,
      controlHeight,
      controlHeightSM: controlHeightSmall,
      controlHeightLG: controlHeight + 8,
      lineWidthFocus: 2,
      motion: isMoving,
      motionDurationFast: `${motionSeconds / 2}s`,
      motionDurationMid: `${motionSeconds}s`,
      motionDurationSlow: `${motionSeconds}s`,
      boxShadow: tokens.shadow,
      boxShadowSecondary: tokens.shadow,
      boxShadowTertiary: 'none',
      wireframe: false,
    },
    components: antdComponents(tokens),
  };
}

type Colors = NonNullable<ThemeConfig['token']>;

function colors(tokens: Tokens): Colors {
  return { ...pigments(tokens), ...inks(tokens), ...surfaces(tokens) };
}

function pigments(tokens: Tokens): Colors {
  return {
    colorPrimary: tokens.ink,
    colorPrimaryHover: tokens.inkHover,
    colorPrimaryActive: tokens.inkHover,
    colorPrimaryBg: tokens.chosen,
    colorPrimaryBgHover: tokens.chosen,
    colorPrimaryBorder: tokens.azure,
    colorPrimaryBorderHover: tokens.azure,
    colorPrimaryText: tokens.ink,
    colorInfo: tokens.azure,
    colorInfoBg: tokens.azureWash,
    colorLink: tokens.azure,
    colorLinkHover: tokens.ink,
    colorSuccess: tokens.jade,
    colorSuccessBg: tokens.jadeWash,
    colorWarning: tokens.amber,
    colorWarningBg: tokens.amberWash,
    colorError: tokens.seal,
    colorErrorHover: tokens.seal,
    colorErrorActive: tokens.seal,
    colorErrorBg: tokens.sealWash,
    colorErrorText: tokens.seal,
  };
}

function inks(tokens: Tokens): Colors {
  return {
    colorText: tokens.ink,
    colorTextSecondary: tokens.inkSoft,
    colorTextTertiary: tokens.inkFaint,
    colorTextQuaternary: tokens.inkOff,
    colorTextDescription: tokens.inkFaint,
    colorTextPlaceholder: tokens.inkFaint,
    colorTextDisabled: tokens.inkOff,
    colorTextHeading: tokens.ink,
    colorTextLabel: tokens.inkSoft,
    // Ticks, knobs and words on what is filled with ink, which is dark on light in the dark theme.
    colorTextLightSolid: tokens.onInk,
    colorWhite: tokens.onInk,
  };
}

function surfaces(tokens: Tokens): Colors {
  return {
    colorBgBase: tokens.sheet,
    colorBgLayout: tokens.desk,
    colorBgContainer: tokens.sheet,
    colorBgElevated: tokens.raised,
    colorBgSpotlight: tokens.ink,
    colorBgMask: tokens.scrim,
    colorBgContainerDisabled: tokens.sunken,
    colorBorder: tokens.edge,
    colorBorderSecondary: tokens.line,
    colorSplit: tokens.line,
    colorFill: tokens.chosen,
    colorFillSecondary: tokens.hover,
    colorFillTertiary: tokens.sunken,
    colorFillQuaternary: tokens.sunken,
    controlItemBgHover: tokens.hover,
    controlItemBgActive: tokens.chosen,
    controlItemBgActiveHover: tokens.chosen,
    controlOutline: tokens.azureWash,
    controlOutlineWidth: 2,
  };
}
