import { Select } from 'antd'
import { Field, type FieldProps } from '../../../ui/form/fields.tsx'

interface Props extends FieldProps {
  people: ReadonlyArray<{ personId: string; name: string }>
}

/** One of those due, by name: nobody is searched for who stands on the list already. */
export function PersonField({ people, required = false, ...field }: Props) {
  return (
    <Field {...field} required={required}>
      <Select
        allowClear={!required}
        showSearch={{ optionFilterProp: 'label' }}
        options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </Field>
  )
}
