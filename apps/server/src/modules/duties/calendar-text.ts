import ICAL from 'ical.js'

/** A day on which something is due, or a meeting that is convened. */
export interface CalendarEntry {
  /** The same entry keeps its key, so that a calendar program changes it instead of adding another. */
  key: string
  title: string
  description: string
  place: string | null
  /** A whole day, or moments. */
  when: { day: string } | { starts: Date; ends: Date }
}

// China has had one zone without summer time since 1991; calendar programs want it spelled out (RFC 5545 3.6.5).
const shanghai = `BEGIN:VTIMEZONE
TZID:Asia/Shanghai
BEGIN:STANDARD
DTSTART:19910915T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
TZNAME:CST
END:STANDARD
END:VTIMEZONE`.replaceAll('\n', '\r\n')

/** A calendar by RFC 5545: lines end with CRLF and are folded at 75 octets, names and times are those of Shanghai. */
export function calendarText(name: string, entries: readonly CalendarEntry[], asOf: Date): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('prodid', '-//Tongxin//Duties//ZH')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.updatePropertyWithValue('x-wr-calname', name)
  calendar.updatePropertyWithValue('x-wr-timezone', 'Asia/Shanghai')
  // How often programs should look again, in the words of the standard (RFC 7986) and of Outlook.
  addDuration(calendar, 'refresh-interval')
  calendar.updatePropertyWithValue('x-published-ttl', 'PT12H')
  const zone = new ICAL.Component(ICAL.parse(shanghai) as never)
  calendar.addSubcomponent(zone)
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, asOf, new ICAL.Timezone(zone)))
  return foldedLines(calendar.toString())
}

function addDuration(calendar: ICAL.Component, name: string): void {
  const property = new ICAL.Property(name)
  property.resetType('duration')
  property.setValue(ICAL.Duration.fromString('PT12H'))
  calendar.addProperty(property)
}

function eventOf({ key, title, description, place, when }: CalendarEntry, asOf: Date, zone: ICAL.Timezone) {
  const event = new ICAL.Component('vevent')
  event.updatePropertyWithValue('uid', `${key}@tongxin`)
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(asOf, true))
  event.updatePropertyWithValue('summary', title)
  if (description) event.updatePropertyWithValue('description', description)
  if (place) event.updatePropertyWithValue('location', place)
  if ('day' in when) {
    const day = ICAL.Time.fromDateString(when.day)
    const next = day.clone()
    next.addDuration(ICAL.Duration.fromString('P1D'))
    event.updatePropertyWithValue('dtstart', day)
    event.updatePropertyWithValue('dtend', next)
    // A day by which something is due blocks nobody's time.
    event.updatePropertyWithValue('transp', 'TRANSPARENT')
  } else {
    addMoment(event, 'dtstart', when.starts, zone)
    addMoment(event, 'dtend', when.ends, zone)
  }
  return event
}

function addMoment(event: ICAL.Component, name: string, moment: Date, zone: ICAL.Timezone): void {
  const property = new ICAL.Property(name)
  property.setParameter('tzid', 'Asia/Shanghai')
  property.setValue(ICAL.Time.fromJSDate(moment, true).convertToZone(zone))
  event.addProperty(property)
}

/** No line is longer than 75 octets; a fold never cuts a character in two (RFC 5545 3.1). */
function foldedLines(text: string): string {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return `${lines.flatMap(foldOne).join('\r\n').trimEnd()}\r\n`
}

function foldOne(line: string): string[] {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > 75) {
      parts.push(part)
      part = ` ${letter}`
    } else part += letter
  }
  return [...parts, part]
}
