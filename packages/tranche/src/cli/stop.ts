/** Exit codes of the command line. */
export const exit = { answered: 0, faults: 1, usage: 2, unanswered: 3, defect: 70 } as const

export type ExitCode = (typeof exit)[keyof typeof exit]

/** Ends a command before its answer, for a reason the caller can mend. The message is for people, on standard error. */
export class Stop extends Error {
  readonly code: ExitCode
  readonly help: string

  constructor(code: ExitCode, message: string, help: string) {
    super(message)
    this.code = code
    this.help = help
  }
}

/** A call that cannot be understood, or names something that is not there. */
export function wrongUsage(message: string, help: string): Stop {
  return new Stop(exit.usage, message, help)
}
