import { DatePicker, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { dayOf, formatTime } from '../../locales/dates.ts'
import { useLanguage } from '../../locales/language.ts'
import { useIsPhone } from '../theme/display-settings.ts'
import { Field, type FieldProps } from './fields.tsx'

interface DayProps {
  id?: string
  value?: string | null
  onChange?: (value: string | null) => void
  /** What the day is, where no label stands beside it. */
  name?: string
  /** Off where some day is always in force. */
  clears?: boolean
}

interface PickerProps extends DayProps {
  /** With the time of day: the value is then a moment with the offset of China. */
  withTime: boolean
}

const wire = { day: 'YYYY-MM-DD', moment: 'YYYY-MM-DDTHH:mm' }

/** A business day; the value is `YYYY-MM-DD`. */
export function DayField(field: FieldProps) {
  return (
    <Field {...field}>
      <Picker withTime={false} />
    </Field>
  )
}

/** The control of `DayField`, for use outside a form. */
export function DayPicker(props: DayProps) {
  return <Picker withTime={false} {...props} />
}

/** A moment; the value is ISO 8601 with the offset of China. */
export function MomentField(field: FieldProps) {
  return (
    <Field {...field}>
      <Picker withTime />
    </Field>
  )
}

/** How people type a day, besides the way it is shown. */
const typedDays = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']

/** The phone's own picker on a phone, antd's elsewhere. */
function Picker({ id, value, onChange, withTime, name, clears = true }: PickerProps) {
  const language = useLanguage()
  const isPhone = useIsPhone()
  const local = value ? localText(value, withTime) : ''
  const take = (text: string) => onChange?.(text === '' ? null : withTime ? `${text}:00+08:00` : text)
  if (isPhone) {
    return (
      <Input
        id={id}
        type={withTime ? 'datetime-local' : 'date'}
        value={local}
        aria-label={name}
        onChange={(event) => take(event.target.value)}
      />
    )
  }
  const day = language === 'zh-CN' ? 'YYYY年M月D日' : 'D MMM YYYY'
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      aria-label={name}
      allowClear={clears}
      value={local ? dayjs(local) : null}
      format={[day, ...typedDays].map((format) => (withTime ? `${format} HH:mm` : format))}
      {...(withTime && { showTime: { format: 'HH:mm', minuteStep: 5 as const } })}
      onChange={(picked: Dayjs | null) => take(picked ? picked.format(withTime ? wire.moment : wire.day) : '')}
    />
  )
}

function localText(value: string, withTime: boolean): string {
  return withTime ? `${dayOf(value)}T${formatTime(value)}` : value
}
