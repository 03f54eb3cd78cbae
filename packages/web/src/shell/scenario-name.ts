type Scenario = { readonly name: string; readonly title: string | null }

/** A scenario as it stands in a list: its name, with its title where it has one. */
export function scenarioInWords({ name, title }: Scenario): string {
  return title === null ? name : `${name}: ${title}`
}

/** The scenario that counts where nobody chose one; nothing where a book has none. */
export function standardScenario(scenarios: readonly { readonly name: string }[]): string {
  return scenarios.find(({ name }) => name === 'base')?.name ?? scenarios[0]?.name ?? ''
}
