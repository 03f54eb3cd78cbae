import type { Phrases } from '../translator.ts'

/** What is wrong with a package of the Open Cap Format, or a table, that is made into a book. */
export const packagesFr: Phrases = {
  '{quotedObject} issues a security that is issued already; only the first counts':
    '{quotedObject} émet un titre déjà émis ; seul le premier compte',
  'give every security an id of its own': 'donnez à chaque titre son propre id',
  '{quotedObject} is one split too many of its class; it is not counted':
    '{quotedObject} est une division de trop de sa catégorie ; elle n’est pas comptée',
  'check whether the class was really split so often':
    'vérifiez si la catégorie a vraiment été divisée si souvent',
  '{quotedObject} takes from security “{quoted}”, which no issuance carries':
    '{quotedObject} prend au titre “{quoted}”, que ne porte aucune émission',
  '{quotedObject} results in security “{quoted}”, which no issuance carries':
    '{quotedObject} donne le titre “{quoted}”, que ne porte aucune émission',
  '{quotedObject} leaves the balance in security “{quoted}”, which no issuance carries':
    '{quotedObject} laisse le solde dans le titre “{quoted}”, que ne porte aucune émission',
  'add the issuance, or correct the id': 'ajoutez l’émission, ou corrigez l’id',
  '{quotedObject} gives security “{quoted}”, which it comes from itself':
    '{quotedObject} donne le titre “{quoted}”, dont il vient lui-même',
  '{quotedObject} says several terms of conversion':
    '{quotedObject} dit plusieurs clauses de conversion',
  'give what comes out of a security an id of its own':
    'donnez son propre id à ce qui sort d’un titre',
  '{quotedObject} names “{quoted}” as {quotedKey}; no such {quotedKind} is in the package':
    '{quotedObject} nomme “{quoted}” comme {quotedKey} ; rien de tel ({quotedKind}) dans le paquet',
  'add the object, or correct the id': 'ajoutez l’objet, ou corrigez l’id',
  '{quotedObject} is dated {quotedDay}, before the issuer was formed on {quotedFirst}':
    '{quotedObject} est daté du {quotedDay}, avant la création de l’émetteur le {quotedFirst}',
  'check both days': 'vérifiez les deux jours',
  'the manifest stands on {quotedDay}, and {number} objects are dated later, first {quotedObject}':
    'le manifeste est arrêté au {quotedDay}, et {number} objets sont datés plus tard, d’abord {quotedObject}',
  'write the day the package stands on as “as_of”':
    'écrivez dans “as_of” le jour auquel le paquet est arrêté',
  '{quotedObject} is of a kind that the format’s schema of a transactions file leaves out':
    '{quotedObject} est d’un type que le schéma du format omet des fichiers de transactions',
  'nothing is wrong with the object; a strict program may still refuse the file':
    'l’objet n’a rien de faux ; un programme strict peut néanmoins refuser le fichier',
  '{quotedObject} is dated {quotedDay}, before its security is issued on {quotedFirst}':
    '{quotedObject} est daté du {quotedDay}, avant l’émission de son titre le {quotedFirst}',
  '{quotedObject} takes {what} from a security that holds {number}':
    '{quotedObject} prend {what} à un titre qui contient {number}',
  all: 'tout',
  'check the quantity, and the events before it':
    'vérifiez la quantité, et les événements qui précèdent',
  '{quotedObject} takes {number}, and receivers get {number2}':
    '{quotedObject} prend {number}, et les bénéficiaires reçoivent {number2}',
  '{quotedObject} leaves {number}, and the balance is {number2}':
    '{quotedObject} laisse {number}, et le solde est de {number2}',
  'check the quantities of the event and of the securities it names':
    'vérifiez les quantités de l’événement et des titres qu’il nomme',
  '{quotedObject} is a right to a class that {quotedSplit} splits; it is counted as written':
    '{quotedObject} est un droit à une catégorie que divise {quotedSplit} ; il est compté tel qu’écrit',
  'the format does not say whether a split changes it; if it does, issue it anew':
    'le format ne dit pas si une division le change ; si oui, émettez-le de nouveau',
  '{quotedObject} names the vesting condition “{quoted}”, which does not exist':
    '{quotedObject} nomme la condition d’acquisition “{quoted}”, qui n’existe pas',
  'correct the id of the condition': 'corrigez l’id de la condition',
  '{number} more are not shown': '{number} autres ne sont pas montrées',
  'mend these first': 'corrigez d’abord celles-ci',
  '“{quoted}” is written twice in one object': '“{quoted}” est écrit deux fois dans un objet',
  'the last one counts; remove the other': 'le dernier compte ; retirez l’autre',
  'the file is not JSON: {quotedReason}': 'le fichier n’est pas du JSON : {quotedReason}',
  'write it as JSON (RFC 8259)': 'écrivez-le en JSON (RFC 8259)',
  '{quotedObject} has no id': '{quotedObject} n’a pas d’id',
  'write “id”': 'écrivez “id”',
  '{quotedObject} is of a kind not known here; it is kept and not read':
    '{quotedObject} est d’un type inconnu ici ; il est gardé et non lu',
  'check “object_type”': 'vérifiez “object_type”',
  '{quotedObject} has the id of {quotedSame}; only the first is read':
    '{quotedObject} a l’id de {quotedSame} ; seul le premier est lu',
  '{quotedObject} has the id of {quotedSame} in {quotedFile}; only the first is read':
    '{quotedObject} a l’id de {quotedSame} dans {quotedFile} ; seul le premier est lu',
  'give every object an id of its own': 'donnez à chaque objet son propre id',
  '{quotedObject} lacks “{quoted}”': 'il manque “{quoted}” à {quotedObject}',
  '{quotedObject} lacks “{quoted}”; it is not counted':
    'il manque “{quoted}” à {quotedObject} ; il n’est pas compté',
  '{quotedObject} has “{quoted}”, which its kind does not know; it is kept':
    '{quotedObject} a “{quoted}”, que son type ne connaît pas ; c’est gardé',
  '{quotedObject} says at “{quoted}” something else than {expected}':
    '{quotedObject} dit à “{quoted}” autre chose que {expected}',
  '{quotedObject} says at “{quoted}” something else than {expected}; it is not counted':
    '{quotedObject} dit à “{quoted}” autre chose que {expected} ; il n’est pas compté',
  'write “{quoted}”: {expected}': 'écrivez “{quoted}” : {expected}',
  'check the spelling and the version of the format':
    'vérifiez l’orthographe et la version du format',
  'write {expected}': 'écrivez {expected}',
  '{number} files, more than {number2}': '{number} fichiers, plus que {number2}',
  '{number} characters, more than {number2}': '{number} caractères, plus que {number2}',
  'the package holds {what}': 'le paquet contient {what}',
  'split the package': 'partagez le paquet',
  'the file name “{quoted}” leads out of the package':
    'le nom de fichier “{quoted}” mène hors du paquet',
  'name every file by a plain path inside the package':
    'nommez chaque fichier par un chemin simple dans le paquet',
  'the file holds no object': 'le fichier ne contient pas d’objet',
  'write { "file_type": … }': 'écrivez { "file_type": … }',
  'no file is a manifest (“file_type”: “OCF_MANIFEST_FILE”)':
    'aucun fichier n’est un manifeste (“file_type”: “OCF_MANIFEST_FILE”)',
  'name the folder or zip that holds Manifest.ocf.json':
    'nommez le dossier ou le zip qui contient Manifest.ocf.json',
  'this file and {quotedFile} are both manifests':
    'ce fichier et {quotedFile} sont tous deux des manifestes',
  'keep one package in a folder or zip': 'gardez un paquet par dossier ou par zip',
  '“{quoted}” is no version of the format; the package is read as 1.2':
    '“{quoted}” n’est pas une version du format ; le paquet est lu comme 1.2',
  'write the version, for example 1.2.0': 'écrivez la version, par exemple 1.2.0',
  'version {quotedVersion} is not known here': 'la version {quotedVersion} n’est pas connue ici',
  'export the package as version 1.2 or earlier 1.x':
    'exportez le paquet en version 1.2 ou 1.x antérieure',
  'version {quotedVersion} is later than 1.2': 'la version {quotedVersion} est postérieure à 1.2',
  'what it adds is kept, and not understood': 'ce qu’elle ajoute est gardé, et non compris',
  '{quotedList} names “{quoted}”, which leads out of the package':
    '{quotedList} nomme “{quoted}”, qui mène hors du paquet',
  'name files by a plain path inside the package':
    'nommez les fichiers par un chemin simple dans le paquet',
  '{quotedList} names “{quoted}”, which is not there or cannot be read':
    '{quotedList} nomme “{quoted}”, qui n’est pas là ou ne peut être lu',
  'add the file, or take its entry out of the manifest':
    'ajoutez le fichier, ou retirez son entrée du manifeste',
  '{quotedFile} is listed twice': '{quotedFile} est listé deux fois',
  'list it once': 'listez-le une fois',
  'no MD5 sum is given for {quotedFile}': 'aucune somme MD5 n’est donnée pour {quotedFile}',
  'the MD5 sum given for {quotedFile} is not that of the file':
    'la somme MD5 donnée pour {quotedFile} n’est pas celle du fichier',
  'nothing tells whether the file was changed; check where the package comes from':
    'rien ne dit si le fichier a été modifié ; vérifiez d’où vient le paquet',
  'the file was changed, or the sum was never right; check where the package comes from':
    'le fichier a été modifié, ou la somme n’a jamais été juste ; vérifiez d’où vient le paquet',
  'the manifest does not list this file; its objects are kept and not read':
    'le manifeste ne liste pas ce fichier ; ses objets sont gardés et non lus',
  'list it in the manifest': 'listez-le dans le manifeste',
  'the manifest names no issuer': 'le manifeste ne nomme pas d’émetteur',
  'write “issuer” with the company whose shares these are':
    'écrivez “issuer” avec la société dont ce sont les actions',
  'the file says “{quoted}”, the manifest lists it under {quotedList}':
    'le fichier dit “{quoted}”, le manifeste le liste sous {quotedList}',
  'write “file_type”: “{quoted}”': 'écrivez “file_type”: “{quoted}”',
  'the file holds no list “items”': 'le fichier ne contient pas de liste “items”',
  'write “items”: []': 'écrivez “items”: []',
  'an item is no object': 'un élément n’est pas un objet',
  'write { "id": … }': 'écrivez { "id": … }',
  'any value': 'une valeur quelconque',
  'a decimal as text, such as "100.00", of at most {number} characters':
    'un nombre décimal en texte, comme "100.00", d’au plus {number} caractères',
  'a whole number': 'un nombre entier',
  'true or false': 'true ou false',
  'a day, such as "2024-03-27"': 'un jour, comme "2024-03-27"',
  'one of its {number} words': 'l’un de ses {number} mots',
  'an object with {quotedKeys}': 'un objet avec {quotedKeys}',
  'the column of the {quotedWhat} does not say one {quotedWord}':
    'la colonne {quotedWhat} n’en dit pas une seule ({quotedWord})',
  'write {quotedWhat}=NAME': 'écrivez {quotedWhat}=NOM',
  '“{quoted}” is no currency code': '“{quoted}” n’est pas un code de monnaie',
  'the row names no {quotedWhat}': 'la ligne ne nomme pas : {quotedWhat}',
  'fill in {quotedColumn}': 'remplissez {quotedColumn}',
  '“{quoted}” is no day': '“{quoted}” n’est pas un jour',
  'write it as 2024-03-27': 'écrivez-le comme 2024-03-27',
  '“{quoted}” is no whole number above 0': '“{quoted}” n’est pas un nombre entier positif',
  'write it as 25000': 'écrivez-le comme 25000',
  '“{quoted}” is no price': '“{quoted}” n’est pas un prix',
  'write it as 0.25, without a currency': 'écrivez-le comme 0.25, sans monnaie',
  '“{quoted}” is no kind of share known here': '“{quoted}” n’est pas un type d’action connu ici',
  'the class “{quoted}” is {quotedKind} in one row and {quotedOther} in another':
    'la catégorie “{quoted}” est {quotedKind} sur une ligne et {quotedOther} sur une autre',
  'the format has no word for {class}': 'le format n’a pas de mot pour {class}',
  'the package cannot be read again': 'le paquet ne peut pas être relu',
  '{holder} would hold {number} of {class}': '{holder} détiendrait {number} {de class}',
  '{quotedWhat} would be {number} fewer in the package':
    '{quotedWhat} serait moindre de {number} dans le paquet',
  '{quotedWhat} would be {number} more in the package':
    '{quotedWhat} serait accru de {number} dans le paquet',
  'write one kind for each class': 'écrivez un seul type par catégorie',
}
