import type { AnswerInSteps, EngineSettings, RightEngine } from './right-engine.ts'

/** The engine under the settings of one call. Its code is loaded here and nowhere else: most answers do without. */
export async function loadEngine(settings: EngineSettings): Promise<RightEngine> {
  return (await import('./under-settings.ts')).engineUnder(settings)
}

/** The same for an answer in steps. */
export async function loadEngineInSteps(settings: EngineSettings): Promise<AnswerInSteps> {
  const { answerInSteps } = await import('./under-settings.ts')
  return (answer) => answerInSteps(settings, answer)
}
