const blocks = /<\/(?:p|div|li|h[1-6]|tr)>|<br\s*\/?>/gi

/**
 * What was copied from Word or a page as plain text: paragraphs stay, formatting, comments, styles and hard spaces go.
 * Nothing of it is ever put into the page as markup.
 */
export function plainText(html: string): string {
  const body = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
  const parsed = new DOMParser().parseFromString(body.replace(/\s+/g, ' ').replace(blocks, '$&\n'), 'text/html')
  return (parsed.body.textContent ?? '')
    .replace(/[\u00a0\u3000]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
