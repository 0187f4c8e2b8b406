/** The page's nonce, without which the browser would refuse styles that scripts make. */
export const cspNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
