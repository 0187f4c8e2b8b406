/** A column title as it is compared: without blanks, line breaks, asterisks and remarks in brackets. */
export function bareTitle(title: string): string {
  return title
    .replace(/[（(【[].*?[）)】\]]/g, '')
    .replace(/[\s*＊★:：]/g, '')
    .toLowerCase()
}
