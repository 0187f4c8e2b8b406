export interface Quarter {
  title: string
  from: string
  /** The first day after it. */
  until: string
}

const numbers = ['一', '二', '三', '四']

/** The last calendar quarter that had ended on a day: what a quarterly round is about unless it says otherwise. */
export function lastQuarterBefore(day: string): Quarter {
  const year = Number(day.slice(0, 4))
  const running = Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return running === 0 ? quarterOf(year - 1, 3) : quarterOf(year, running - 1)
}

/** The calendar quarter that begins and ends on these days, if it is one. */
export function quarterBetween(from: string, until: string): Quarter | null {
  const one = quarterOf(Number(from.slice(0, 4)), Math.floor((Number(from.slice(5, 7)) - 1) / 3))
  return one.from === from && one.until === until ? one : null
}

function quarterOf(year: number, index: number): Quarter {
  const first = (quarters: number) => {
    const month = String((quarters % 4) * 3 + 1).padStart(2, '0')
    return `${year + Math.floor(quarters / 4)}-${month}-01`
  }
  return { title: `${year}年第${numbers[index]}季度`, from: first(index), until: first(index + 1) }
}
