import type { Diagnostic, Span } from '../diagnostic/index.ts'
import { limits } from './limits.ts'

/** Collects what is wrong with a package; past a limit it only counts. */
export class Faults {
  private readonly kept: Diagnostic[] = []
  private more = 0
  private moreErrors = 0

  error(code: string, span: Span, message: string, help: string): void {
    this.add({ code, severity: 'error', message, span, help })
  }

  warn(code: string, span: Span, message: string, help: string): void {
    this.add({ code, severity: 'warning', message, span, help })
  }

  add(fault: Diagnostic): void {
    if (this.kept.length < limits.faults) this.kept.push(fault)
    else {
      this.more++
      if (fault.severity === 'error') this.moreErrors++
    }
  }

  all(): readonly Diagnostic[] {
    const last = this.kept.at(-1)
    if (this.more === 0 || last === undefined) return this.kept
    const { span } = last
    return [
      ...this.kept,
      {
        code: 'ocf/more-faults',
        severity: this.moreErrors > 0 ? 'error' : 'warning',
        message: `${this.more} more are not shown`,
        span,
        help: 'mend these first',
      },
    ]
  }
}
