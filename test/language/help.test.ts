import { expect, test } from 'vitest'
import { commands } from '../../packages/tranche/src/cli/commands.ts'
import { run } from '../../packages/tranche/src/cli/run.ts'
import { englishWords } from './english-words.ts'

async function said(args: string, language?: string): Promise<string> {
  let text = ''
  const tell = (more: string) => {
    text += more
  }
  await run(args.split(' '), {
    folder: '/',
    today: '2024-03-27',
    standardInput: () => new TextEncoder().encode('tranche: 1\ntitle: { a: b }\n'),
    out: tell,
    err: tell,
    language,
    debug: false,
    colour: { out: false, err: false },
  })
  return text
}

/** Operands, options and what a book says are the same in every language. */
function englishIn(text: string): string[] {
  const own = text
    .replaceAll(/^ {2}(?:tranche|cat) .*$/gm, '')
    .replaceAll(/“[^”]*”|--[\w-]+|NO_COLOR|parmi [^:]*;|par closed-form.*|comme value/g, '')
  const words = own.match(/\p{L}+/gu) ?? []
  return words.filter((word) => word !== 'value' && englishWords.has(word.toLowerCase()))
}

test('help is in French for who asks in French', async () => {
  const first = await said('help', 'fr')
  expect(first).toContain('Usage : tranche COMMANDE [LIVRE] [OPTIONS]')
  expect(englishIn(first), first).toEqual([])
  expect(await said('help --language fr')).toBe(first)
})

test.for(commands.map(({ name }) => name))('the manual of %s is too', async (name) => {
  const manual = await said(`help ${name}`, 'fr')
  expect(await said(`${name} --help --language fr`)).toBe(manual)
  expect(manual).not.toBe(await said(`help ${name}`))
  expect(englishIn(manual), manual).toEqual([])
})

// biome-ignore format: the columns are the point
test.for([
  // call                           said
  ['decide nowhere --language fr',  'tranche: il n’y a ni fichier ni dossier nowhere\n'],
  ['chek --language=fr',            'tranche: il n’y a pas de commande «\u00a0chek\u00a0»\n'],
  ['decide --colour --language fr', 'tranche: il n’y a pas d’option --colour\n'],
  ['decide --language fr --as-of x','tranche: «\u00a0x\u00a0» n’est pas un jour\n'],
  ['check - --language fr',         '-:2:8: erreur[shape/text-expected]\u00a0: un texte s’écrit ici, et non un groupe de clés\n'],
] as const)('%s', async ([call, expected]) => {
  expect(await said(call)).toContain(expected)
})
