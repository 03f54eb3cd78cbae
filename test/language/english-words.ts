/** Words that make English sentences, and are no words of French. */
export const englishWords: ReadonlySet<string> = new Set(
  `the of and to is are was were with without from by for in at not no than that which what who when where its their
  there this these those has have had be been will would may might can could must should each every any all some
  others another more most less least between until before after since only also but does did it they them into out
  over under up down per about because so then held used worth value strike share shares price amount undisclosed law debt`.split(
    /\s+/,
  ),
)
