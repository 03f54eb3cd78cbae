import type { ReactNode } from 'react'
import { Scroll } from './section.tsx'

export type Column = { readonly name: string; readonly isNumber?: boolean }
export type Row = { readonly key: string; readonly cells: readonly ReactNode[] }

/** Rows whose first cell says what they are about; as wide as it must be, inside of its own frame. */
export function Table({
  label,
  columns,
  rows,
}: {
  readonly label: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}) {
  const styleOf = (i: number) => (columns[i]?.isNumber === true ? 'number' : undefined)
  return (
    <Scroll label={label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name }, i) =>
              name === '' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={i} />
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={i} scope="col" className={styleOf(i)}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...rest] }) => (
            <tr key={key}>
              <th scope="row" className={styleOf(0)}>
                {first}
              </th>
              {rest.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={i} className={styleOf(i + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
