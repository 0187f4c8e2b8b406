/** First, last and the neighbours of the current page; `null` where pages are left out. */
export function pagesAround(page: number, last: number): Array<number | null> {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last)
  const pages = [...new Set(near)].toSorted((a, b) => a - b)
  return pages.flatMap((one, at) => {
    const before = pages[at - 1]
    return before !== undefined && one - before > 1 ? [null, one] : [one]
  })
}
