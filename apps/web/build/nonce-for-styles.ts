import type { Plugin } from 'vite'

const making = "const styleNode = document.createElement('style');"
const withNonce = `${making}
  styleNode.nonce = document.querySelector('meta[property="csp-nonce"]')?.nonce ?? '';`

/**
 * antd locks scrolling and measures scrollbars with styles that do not carry the nonce of its configuration.
 * The content security policy would refuse them, so the one place that makes styles takes the page's nonce.
 */
export function nonceForStyles(): Plugin {
  return {
    name: 'tongxin-nonce-for-styles',
    transform(code, id) {
      if (!id.endsWith('@rc-component/util/es/Dom/dynamicCSS.js')) return null
      if (!code.includes(making)) this.error('antd makes its styles elsewhere now: give them the nonce there.')
      return { code: code.replace(making, withNonce), map: null }
    },
  }
}
