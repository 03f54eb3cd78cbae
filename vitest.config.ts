import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['test/seed.ts'],
          include: ['packages/*/src/**/*.test.ts'],
          // No test is a race: a slow machine takes longer and fails nothing.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'whole',
          setupFiles: ['test/seed.ts'],
          include: ['test/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // A browser on a busy machine may lose a key or a frame; what fails twice is a fault.
          retry: 1,
        },
      },
    ],
  },
})
