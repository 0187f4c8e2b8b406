/** Puts a text on the clipboard; over plain HTTP, as in a closed network, browsers know only the old way. */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  const place = document.querySelector('dialog:modal') ?? document.body
  place.append(field)
  field.select()
  document.execCommand('copy')
  field.remove()
}
