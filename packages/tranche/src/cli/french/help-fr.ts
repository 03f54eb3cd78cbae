import type { OptionName } from '../command.ts'
import type { HelpWords } from '../help-words.ts'
import { commandsFr } from './commands-fr.ts'

const optionsFr: Readonly<Record<OptionName, string>> = {
  'as-of': 'le jour de la réponse, comme 2024-03-27 ; aujourd’hui à défaut',
  from: 'le jour à partir duquel la valeur est reportée à celui de --as-of',
  scenario: 'les hypothèses de qui comptent ; “base” à défaut, sinon le premier',
  right: 'ce droit seulement',
  company: 'cette société seulement',
  exit: 'le prix de la société : 300M, “50M, 300M” ou 50M..2bn',
  offering: 'la société entre en bourse à cette valeur au lieu d’être vendue',
  route:
    'évalue chaque droit par closed-form, fixed-point, quadrature, grid ou simulation ; à défaut la plus rapide qui convient',
  paths:
    'combien de trajectoires parcourt une simulation, arrondi à des blocs entiers de points, au lieu d’aller jusqu’à une fourchette étroite',
  seed: 'quelles trajectoires : même nombre, même réponse ; 1 à défaut',
  width:
    'la largeur que peut avoir une fourchette simulée : 1M, ou 0.5% du plus grand de la valeur et d’un centième du montant (comme à défaut)',
  json: 'la réponse en JSON pour d’autres programmes',
  csv: 'le tableau en valeurs séparées par des virgules',
  calendar: 'les jours à ne pas manquer en fichier d’agenda (.ics)',
  language:
    'la langue des pages, de l’aide et des messages ; à défaut TRANCHE_LANGUAGE, sinon l’anglais. JSON et CSV n’en ont pas',
  to: 'le nouveau fichier ou dossier qui est écrit',
  map: 'quelle colonne est quoi, comme holder=Name,class=Class',
  example: 'copie cet exemple au lieu d’écrire un premier livre',
  'dry-run': 'montre ce qui a été compris et n’écrit rien',
  check: 'ne change rien ; code de sortie 1 si un fichier changerait',
  port: 'le port de la page ; un port libre à défaut',
  color: 'en couleur même si la sortie n’est pas un terminal',
  'no-color': 'sans couleur ; la variable d’environnement NO_COLOR fait de même',
  help: 'cette page',
}

const operandsFr: Readonly<Record<string, string>> = {
  COMMAND: 'COMMANDE',
  BOOK: 'LIVRE',
  DAY: 'JOUR',
  NAME: 'NOM',
  PRICE: 'PRIX',
  ROUTE: 'VOIE',
  NUMBER: 'NOMBRE',
  WIDTH: 'LARGEUR',
  PATH: 'CHEMIN',
  COLUMNS: 'COLONNES',
  FOLDER: 'DOSSIER',
  FILE: 'FICHIER',
  PACKAGE: 'PAQUET',
  'TABLE.csv': 'TABLEAU.csv',
  FIGURE: 'FIGURE',
}

export const helpFr: HelpWords = {
  intro: [
    'Tranche : des investissements stratégiques par étapes, en texte brut. Le droit d’investir davantage,',
    'évalué, décidé et suivi jusqu’à la ligne du livre dont vient chaque chiffre.',
  ],
  usage: 'Usage : ',
  examples: 'Exemples :',
  operands: (english) => english.replaceAll(/[A-Z]+(\.csv)?/g, (word) => operandsFr[word] ?? word),
  book: 'LIVRE est un fichier, un dossier qui contient book.yaml (le dossier courant à défaut), ou - pour l’entrée standard.',
  languages:
    'Pages, aide et messages se lisent en français : --language fr, ou TRANCHE_LANGUAGE=fr.',
  exitCodes: [
    'Codes de sortie : 0 répondu, 1 le livre a des fautes, 2 appel mal écrit, 3 rien de ce qui est demandé ne',
    'peut être répondu, 70 un défaut de Tranche. Sur une commande : tranche help COMMANDE',
  ],
  colon: ' : ',
  summary: ({ name, summary }) => commandsFr[name]?.summary ?? summary,
  about: ({ name }, { about }) => commandsFr[name]?.about ?? about,
  option: (name) => optionsFr[name],
}
