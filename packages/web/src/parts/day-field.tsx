import { useEffect, useState } from 'react'

type Props = {
  readonly name: string
  readonly value: string
  readonly max?: string
  readonly onChoose: (day: string) => void
}

/** Years before which nobody means what is still being typed: 0002 comes before 2024. */
const yearMin = 1900

/** A day. What is typed stays in the field until it is a day, or somebody goes elsewhere. */
export function DayField({ name, value, max, onChoose }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <label className="screen">
      <span>{name}</span>{' '}
      <input
        type="date"
        value={/^\d{4}-\d{2}-\d{2}$/.test(typed) ? typed : ''}
        max={max}
        onChange={({ target }) => {
          setTyped(target.value)
          if (Number(target.value.slice(0, 4)) >= yearMin) onChoose(target.value)
        }}
      />
    </label>
  )
}
