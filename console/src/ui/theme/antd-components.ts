import type { ThemeConfig } from 'antd';
import type { Tokens } from './tokens.ts';

type Components = NonNullable<ThemeConfig['components']>;

/** Where antd's own choices differ from ours beyond colour: no glow, no lifted cards, ink for what is chosen. */
export function antdComponents(tokens: Tokens): Components {
  return {
    ...buttons(tokens),
    ...fields(tokens),
    ...choosers(tokens),
    Tooltip: { paddingXS: 6 },
    Modal: { titleFontSize: 16, contentBg: tokens.raised, headerBg: tokens.raised },
    Drawer: { colorBgElevated: tokens.sheet },
    Rate: { starColor: tokens.amber, starBg: tokens.chosen },
    Skeleton: { gradientFromColor: tokens.sunken, gradientToColor: tokens.hover },
  };
}

function buttons(tokens: Tokens): Components {
  return {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      defaultBg: tokens.raised,
      defaultHoverBg: tokens.hover,
      defaultHoverColor: tokens.ink,
      defaultHoverBorderColor: tokens.inkFaint,
      defaultActiveBg: tokens.chosen,
      defaultActiveColor: tokens.ink,
      defaultActiveBorderColor: tokens.ink,
      textTextColor: tokens.inkSoft,
      textHoverBg: tokens.hover,
      paddingInline: 12,
      fontWeight: 500,
      dangerColor: tokens.onInk,
    },
  };
}

function fields(tokens: Tokens): Components {
  const field = {
    activeBorderColor: tokens.azure,
    hoverBorderColor: tokens.inkFaint,
    activeShadow: `0 0 0 2px ${tokens.azureWash}`,
    colorBgContainer: tokens.raised,
  };
  return {
    Input: field,
    // Room for a number of four digits beside its unit.
    InputNumber: { ...field, controlWidth: 132 },
    DatePicker: field,
    Select: {
      activeBorderColor: tokens.azure,
      activeOutlineColor: tokens.azureWash,
      hoverBorderColor: tokens.inkFaint,
      selectorBg: tokens.raised,
      optionSelectedBg: tokens.chosen,
      optionSelectedFontWeight: 500,
    },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: tokens.inkSoft },
  };
}

function choosers(tokens: Tokens): Components {
  return {
    Checkbox: { colorBgContainer: tokens.raised },
    Radio: { colorBgContainer: tokens.raised },
    Switch: { handleShadow: 'none', colorTextQuaternary: tokens.edge, colorTextTertiary: tokens.inkFaint },
    Segmented: {
      trackBg: tokens.chosen,
      itemSelectedBg: tokens.raised,
      itemSelectedColor: tokens.ink,
      itemColor: tokens.inkSoft,
      itemHoverBg: tokens.hover,
    },
    Tabs: {
      itemColor: tokens.inkSoft,
      itemSelectedColor: tokens.ink,
      itemHoverColor: tokens.ink,
      inkBarColor: tokens.ink,
      horizontalItemGutter: 20,
    },
  };
}
