/** A lead as a reader would say it: `1 business day`, `none`. */
export function leadInWords(lead: { low: number; high: number; unit: string } | null): string {
  if (lead === null) return 'undisclosed'
  if (lead.low === 0 && lead.high === 0) return 'none'
  const count = lead.low === lead.high ? `${lead.low}` : `${lead.low} to ${lead.high}`
  return `${count} ${lead.unit}${lead.high === 1 ? '' : 's'}`
}
