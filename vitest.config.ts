import { availableParallelism } from 'node:os'
import { relative } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Folders and files that take longest, so that no core waits at the end for one of them. */
const longest = ['test/simulation/', 'test/web/', 'test/same-bytes/', 'test/transcripts', 'test/']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/')
      const found = longest.findIndex((start) => path.startsWith(start))
      return found === -1 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

/** The rooms keep no state: a process reads them once, for every file of tests that it is given. */
const isolate = false

export default defineConfig({
  test: {
    // What is written anew may be read by another test.
    maxWorkers: process.env.TRANCHE_UPDATE === undefined ? availableParallelism() : 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/seed.ts'],
          include: ['packages/*/src/**/*.test.ts'],
          // No test is a race: a slow machine takes longer and fails nothing.
          testTimeout: 120_000,
          isolate,
        },
      },
      {
        test: {
          name: 'whole',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          isolate,
          // A browser on a busy machine may lose a key; what is waited for twice in vain is a fault, and nothing else is tried again.
          retry: { count: 1, condition: /^Tab does not reach|^never true|Timeout \d+ms exceeded/ },
        },
      },
    ],
  },
})
