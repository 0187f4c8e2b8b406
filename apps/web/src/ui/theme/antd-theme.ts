import type { ThemeConfig } from 'antd'
import type { ElderSize } from './display-settings.ts'

const text = [15, 20, 24, 30] as const

const colours = {
  colorPrimary: '#b01116',
  colorError: '#b01116',
  colorLink: '#b01116',
  colorInfo: '#2f5878',
  colorSuccess: '#2c6a3b',
  colorWarning: '#85540a',
  colorText: '#2a211c',
  colorTextSecondary: '#675a51',
  colorTextDescription: '#675a51',
  colorTextPlaceholder: '#75685f',
  colorTextDisabled: '#75685f',
  colorBgLayout: '#faf7f2',
  colorBgMask: 'rgb(42 33 28 / 40%)',
  colorBorder: '#a3978a',
  colorBorderSecondary: '#e7ded3',
  colorSplit: '#e7ded3',
  controlItemBgHover: '#f6efe7',
}

/** The product's look for antd, enlarged for elder mode and phones. The same colours stand in `tokens.css`. */
export function antdTheme(elder: ElderSize, isPhone: boolean): ThemeConfig {
  const fontSize = elder === 0 && isPhone ? 16 : text[elder]
  const controlHeight = elder > 0 ? Math.max(60, fontSize * 2.2) : isPhone ? 44 : 36
  return {
    token: {
      ...colours,
      borderRadius: 6,
      fontFamily: 'var(--sans)',
      fontSize,
      fontSizeSM: elder > 0 ? Math.max(18, fontSize * 0.85) : 13,
      lineHeight: 1.6,
      controlHeight,
      controlHeightSM: elder > 0 ? 52 : isPhone ? 44 : 28,
      controlHeightLG: controlHeight + 6,
      controlOutlineWidth: 3,
      motionDurationMid: '0.15s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Form: { labelColor: colours.colorText, verticalLabelPadding: '0 0 4px', itemMarginBottom: 0 },
      Select: { optionActiveBg: '#f6efe7', optionSelectedBg: '#fbeeea' },
      Drawer: { paddingLG: 24 },
      ...((isPhone || elder > 0) && { Switch: { trackHeight: 44, trackMinWidth: 84, handleSize: 40 } }),
    },
  }
}
