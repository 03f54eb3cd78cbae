import type { Phrases } from '../translator.ts'

/** What is wrong with a call of the command line, or with the files it names. */
export const callsFr: Phrases = {
  '--json and --csv cannot both be had': '--json et --csv ne vont pas ensemble',
  '--calendar cannot be had with --json or --csv': '--calendar ne va ni avec --json ni avec --csv',
  'ask for one of them': 'demandez l’un d’eux',
  'as of today, {quotedDay}; another day: --as-of YYYY-MM-DD':
    'au jour d’aujourd’hui, {quotedDay} ; un autre jour : --as-of AAAA-MM-JJ',
  '{quotedPath} leads out of the book’s folder': '{quotedPath} mène hors du dossier du livre',
  'keep every file of a book in its folder': 'gardez chaque fichier d’un livre dans son dossier',
  'there is no file or folder {quotedPath}': 'il n’y a ni fichier ni dossier {quotedPath}',
  'name a book: its file, its folder, or - for standard input':
    'nommez un livre : son fichier, son dossier, ou - pour l’entrée standard',
  'the folder {quotedPath} holds no book.yaml':
    'le dossier {quotedPath} ne contient pas de book.yaml',
  'name the main file of the book': 'nommez le fichier principal du livre',
  '{quotedPath} is not a file': '{quotedPath} n’est pas un fichier',
  'a book is made of plain text files': 'un livre est fait de fichiers de texte brut',
  '{quotedPath} is not text in UTF-8': '{quotedPath} n’est pas du texte en UTF-8',
  'save it as UTF-8': 'enregistrez-le en UTF-8',
  '{quotedPath} is larger than 16 MiB': '{quotedPath} dépasse 16 Mio',
  'split the book with “include”': 'partagez le livre avec “include”',
  'name a shell': 'nommez un shell',
  'there is no script for “{quoted}”': 'il n’y a pas de script pour “{quoted}”',
  'known: {quotedNames}': 'connus : {quotedNames}',
  'nothing was simulated, so that {quotedOptions} changed nothing':
    'rien n’a été simulé, de sorte que {quotedOptions} n’a rien changé',
  'there is no route “{quoted}”': 'il n’y a pas de voie “{quoted}”',
  'write one of {quotedNames}': 'écrivez l’un de {quotedNames}',
  '--{quotedOption} is no whole number from {quotedLeast} to {quotedMost}':
    '--{quotedOption} n’est pas un nombre entier de {quotedLeast} à {quotedMost}',
  'write for example --{quotedOption}': 'écrivez par exemple --{quotedOption}',
  '--width {quotedWidth} is no amount and no percentage above 0':
    '--width {quotedWidth} n’est ni un montant ni un pourcentage positif',
  'write for example --width 1M, or --width 0.5%':
    'écrivez par exemple --width 1M, ou --width 0.5%',
  'the book is kept in {quotedCurrency}, not in {quotedOther}':
    'le livre est tenu en {quotedCurrency}, et non en {quotedOther}',
  'leave the currency out': 'omettez la monnaie',
  'several figures end in “{quoted}”': 'plusieurs chiffres finissent par “{quoted}”',
  'no figure is named “{quoted}”': 'aucun chiffre ne s’appelle “{quoted}”',
  'all figures: {quotedCall}': 'tous les chiffres : {quotedCall}',
  '--to is missing': '--to manque',
  'name the folder or zip to write': 'nommez le dossier ou le zip à écrire',
  '{quotedPath} is no package': '{quotedPath} n’est pas un paquet',
  'move it away, or put it back as it was': 'déplacez-le, ou remettez-le tel qu’il était',
  'no company of the book has classes': 'aucune société du livre n’a de catégories',
  'write “classes” under the company': 'écrivez “classes” sous la société',
  'list them under “parties”, “classes”; see docs/reference/grammar.md':
    'listez-les sous “parties”, “classes” ; voyez docs/reference/grammar.md',
  'several companies could be meant': 'plusieurs sociétés sont possibles',
  'add --company {quotedNames}': 'ajoutez --company {quotedNames}',
  'the book has several cap tables': 'le livre a plusieurs registres',
  'choose: --company {quotedNames}': 'choisissez : --company {quotedNames}',
  '{quotedPath}: not in the one layout; run: {quotedCall}':
    '{quotedPath} : pas dans la mise en page unique ; lancez : {quotedCall}',
  '{quotedPath}: unchanged': '{quotedPath} : inchangé',
  '{quotedPath}: laid out': '{quotedPath} : mis en page',
  '{quotedPath}: sound': '{quotedPath} : sain',
  'the table holds no row': 'le tableau ne contient pas de ligne',
  '{quotedPath} is no file of at most 16 MiB': '{quotedPath} n’est pas un fichier d’au plus 16 Mio',
  'name a table, or - for standard input': 'nommez un tableau, ou - pour l’entrée standard',
  'save it as CSV UTF-8': 'enregistrez-le en CSV UTF-8',
  '{quotedPath} is no table: {quotedReason}': '{quotedPath} n’est pas un tableau : {quotedReason}',
  'save it as CSV (RFC 4180)': 'enregistrez-le en CSV (RFC 4180)',
  '“{quoted}” in --map says nothing': '“{quoted}” dans --map ne dit rien',
  'write {quotedColumns}=…': 'écrivez {quotedColumns}=…',
  '--map does not say which column is {quotedNames}':
    '--map ne dit pas quelle colonne est {quotedNames}',
  'the table has: {quotedNames}': 'le tableau a : {quotedNames}',
  'it has: {quotedNames}': 'il a : {quotedNames}',
  '--map names prices and no currency': '--map nomme des prix et aucune monnaie',
  'add currency=USD, or the column of it': 'ajoutez currency=USD, ou sa colonne',
  'the table has no column “{quoted}”': 'le tableau n’a pas de colonne “{quoted}”',
  'name a package or a table': 'nommez un paquet ou un tableau',
  '{quotedPath} is no name of a book': '{quotedPath} n’est pas un nom de livre',
  'end it in .yaml': 'finissez-le par .yaml',
  'the package says otherwise than the book in its {quotedFile}: that one is not taken':
    'le paquet dit autre chose que le livre dans son {quotedFile} : celui-ci n’est pas repris',
  'there is no example “{quoted}”': 'il n’y a pas d’exemple “{quoted}”',
  'did you mean {quotedName}?': 'vouliez-vous dire {quotedName} ?',
  'no language is named “{quoted}”': 'aucune langue ne s’appelle “{quoted}”',
  'known here: {quotedNames}': 'connus ici : {quotedNames}',
  'the book names none': 'le livre n’en nomme aucun',
  figure: 'chiffre',
  right: 'droit',
  company: 'société',
  'name the folder or zip of a package': 'nommez le dossier ou le zip d’un paquet',
  '{quotedPath} is no zip of at most 16 MiB': '{quotedPath} n’est pas un zip d’au plus 16 Mio',
  '{quotedPath} holds more than {number} files or {number2} bytes':
    '{quotedPath} contient plus de {number} fichiers ou de {number2} octets',
  'name the folder of one package': 'nommez le dossier d’un seul paquet',
  '{quotedPath} is there already': '{quotedPath} existe déjà',
  'name a new file or folder, or remove it first':
    'nommez un nouveau fichier ou dossier, ou retirez-le d’abord',
  '--{quotedOption} needs a value': '--{quotedOption} a besoin d’une valeur',
  '--{quotedOption} takes no value': '--{quotedOption} ne prend pas de valeur',
  '“{quoted}” is one operand too many': '“{quoted}” est un opérande de trop',
  'there is no option {quotedOption}': 'il n’y a pas d’option {quotedOption}',
  'did you mean {quotedOption}? see: {quotedCall}':
    'vouliez-vous dire {quotedOption} ? voyez : {quotedCall}',
  'see: {quotedCall}': 'voyez : {quotedCall}',
  'check the file and who may read or write it':
    'vérifiez le fichier et qui peut le lire ou l’écrire',
  'a defect of Tranche, please report it with the book and the call: {quotedProblem}':
    'un défaut de Tranche ; merci de le signaler avec le livre et l’appel : {quotedProblem}',
  '{quotedWord} stands before a command': '{quotedWord} est devant une commande',
  'write: tranche COMMAND [BOOK] [OPTIONS]; see: tranche help':
    'écrivez : tranche COMMANDE [LIVRE] [OPTIONS] ; voyez : tranche help',
  'there is no command “{quoted}”': 'il n’y a pas de commande “{quoted}”',
  'did you mean “{quoted}”? All commands: tranche help':
    'vouliez-vous dire “{quoted}” ? Toutes les commandes : tranche help',
  '“{quoted}” is not a port': '“{quoted}” n’est pas un port',
  'write a number up to 65535, or leave it out': 'écrivez un nombre jusqu’à 65535, ou omettez-le',
  'this installation holds no built page': 'cette installation ne contient pas de page construite',
  'in a checkout run ./tranche serve, or npm run build':
    'dans un dépôt, lancez ./tranche serve ou npm run build',
  '--from {quotedFirst} is later than --as-of {quotedDay}':
    '--from {quotedFirst} est après --as-of {quotedDay}',
  'worth is carried from the earlier day to the later':
    'la valeur se reporte du jour le plus tôt au plus tard',
  '“{quoted}” is no price': '“{quoted}” n’est pas un prix',
  'a range stands in a list': 'une fourchette est dans une liste',
  'write an amount, a list or a range: 300M, “50M, 100M”, 50M..2bn':
    'écrivez un montant, une liste ou une fourchette : 300M, “50M, 100M”, 50M..2bn',
}
