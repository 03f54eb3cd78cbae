import type { Phrases } from '../translator.ts'

/** What is wrong with the notation of a text, and with the files a book is made of. */
export const yamlFr: Phrases = {
  'there is no file “{quoted}”': 'il n’y a pas de fichier “{quoted}”',
  'check the name and the folder': 'vérifiez le nom et le dossier',
  'the path of a file is written here': 'le chemin d’un fichier s’écrit ici',
  'for example: include: [parties.yaml, beliefs/base.yaml]':
    'par exemple : include: [parties.yaml, beliefs/base.yaml]',
  '“{quoted}” is not a path inside the book’s folder':
    '“{quoted}” n’est pas un chemin dans le dossier du livre',
  'write a path relative to this file, with “/” between folders, that stays inside the folder of the main file':
    'écrivez un chemin relatif à ce fichier, avec “/” entre les dossiers, qui reste dans le dossier du fichier principal',
  '“{quoted}” includes itself': '“{quoted}” s’inclut lui-même',
  '“{quoted}” is already part of the book': '“{quoted}” fait déjà partie du livre',
  'include each file once, from one place': 'incluez chaque fichier une fois, d’un seul endroit',
  'check the name; paths are relative to the file that includes them':
    'vérifiez le nom ; les chemins sont relatifs au fichier qui les inclut',
  'an included file holds keys such as “parties”, “terms”, “facts” or “beliefs”':
    'un fichier inclus contient des clés comme “parties”, “terms”, “facts” ou “beliefs”',
  'write the key these belong to first': 'écrivez d’abord la clé à laquelle ceci appartient',
  'a group of named things': 'un groupe de choses nommées',
  '“{quoted}” is {form} that several files add to, but not here':
    '“{quoted}” est {form} que plusieurs fichiers complètent, mais pas ici',
  'write it as {form} in every file': 'écrivez-le comme {form} dans chaque fichier',
  '“{quoted}” is given twice': '“{quoted}” est donné deux fois',
  'it stands at {quotedPlace} already; rename or remove one of the two':
    'il figure déjà à {quotedPlace} ; renommez ou retirez l’un des deux',
  '“{quoted}” is not a key of an included file': '“{quoted}” n’est pas une clé d’un fichier inclus',
  'write it in {quotedFile}; included files hold {quotedWords}':
    'écrivez-la dans {quotedFile} ; les fichiers inclus contiennent {quotedWords}',
  'from “{quoted}” on nothing more is read: a book has at most {number} files and 16 MiB of text':
    'à partir de “{quoted}” rien de plus n’est lu : un livre a au plus {number} fichiers et 16 Mio de texte',
  'include fewer or shorter files': 'incluez moins de fichiers, ou de plus courts',

  'a key is a word or a line of text, not a list or a group of keys':
    'une clé est un mot ou une ligne de texte, et non une liste ou un groupe de clés',
  'write the key as text; a key that begins with a bracket goes into quotes':
    'écrivez la clé comme un texte ; une clé qui commence par un crochet ou une accolade va entre guillemets droits',
  'no key stands before this colon': 'aucune clé ne précède ce deux-points',
  'write the key, or put the text in quotes':
    'écrivez la clé, ou mettez le texte entre guillemets droits',
  'keys are not merged in from elsewhere with “<<”':
    'des clés ne se reprennent pas d’ailleurs avec “<<”',
  'write the keys themselves': 'écrivez les clés elles-mêmes',
  '“{quoted}” is given twice in this group of keys':
    '“{quoted}” est donné deux fois dans ce groupe de clés',
  'the first stands on line {number}; rename or remove one of the two':
    'la première est à la ligne {number} ; renommez ou retirez l’une des deux',
  'no space after “:”': 'pas d’espace après “:”',
  'write a space after “:”, or put the text in quotes':
    'écrivez une espace après “:”, ou mettez le texte entre guillemets droits',
  'this key is longer than 1024 characters': 'cette clé dépasse 1024 caractères',
  'write a short key': 'écrivez une clé courte',
  'this line is indented with a tab': 'cette ligne est en retrait par une tabulation',
  'indent with spaces, two for each level': 'mettez en retrait par des espaces, deux par niveau',
  'a comma is missing before this': 'une virgule manque avant ceci',
  'separate what stands in brackets with commas':
    'séparez par des virgules ce qui est entre crochets ou accolades',
  '“{quoted}” is not an escape known in double quotes':
    '“{quoted}” n’est pas un échappement connu entre guillemets doubles',
  'write “\\\\” for a backslash, or put the text in single quotes, where nothing is escaped':
    'écrivez “\\\\” pour une barre oblique inverse, ou mettez le texte entre apostrophes, où rien n’est échappé',
  'text cannot begin with “{quoted}”': 'un texte ne peut pas commencer par “{quoted}”',
  'put the text in quotes': 'mettez le texte entre guillemets droits',
  'a second “: ” on one line': 'un second “: ” sur une ligne',
  'put the text in quotes, or write the inner key on a line of its own, indented':
    'mettez le texte entre guillemets droits, ou écrivez la clé intérieure sur sa propre ligne, en retrait',
  '“{quoted}” stands where a key is expected and has no colon':
    '“{quoted}” est à la place d’une clé et n’a pas de deux-points',
  'write a key, a colon, a space and its value; indent a line that continues the text above it':
    'écrivez une clé, un deux-points, une espace et sa valeur ; mettez en retrait une ligne qui continue le texte du dessus',
  'no space after “{quoted}”': 'pas d’espace après “{quoted}”',
  'write a space after “{quoted}”': 'écrivez une espace après “{quoted}”',
  'this line is not indented like the lines it belongs to':
    'cette ligne n’a pas le retrait des lignes auxquelles elle appartient',
  'begin it in the same column as the line above that it goes with, or two spaces deeper than the key it belongs to':
    'commencez-la dans la colonne de la ligne du dessus avec laquelle elle va, ou deux espaces plus loin que la clé à laquelle elle appartient',
  'a comment begins right after a value': 'un commentaire commence juste après une valeur',
  'write a space before “#”': 'écrivez une espace avant “#”',
  'this stands in a list and does not begin with “- ”':
    'ceci est dans une liste et ne commence pas par “- ”',
  'begin each item with “- ”, or indent a line that belongs to the item above':
    'commencez chaque élément par “- ”, ou mettez en retrait une ligne qui appartient à l’élément du dessus',
  'text follows “|” or “>” on the same line': 'du texte suit “|” ou “>” sur la même ligne',
  'begin the text on the next line, indented; text that begins with “|” or “>” goes into quotes':
    'commencez le texte à la ligne suivante, en retrait ; un texte qui commence par “|” ou “>” va entre guillemets droits',
  'nothing stands before this comma': 'rien ne précède cette virgule',
  'remove the comma, or write what is missing': 'retirez la virgule, ou écrivez ce qui manque',
  'the text ends too early': 'le texte finit trop tôt',
  '“{quoted}” is not expected here': '“{quoted}” n’est pas attendu ici',
  'indent the line like those it belongs to; put text that holds quotes, brackets, “: ” or “ #” in quotes as a whole':
    'donnez à la ligne le retrait de celles auxquelles elle appartient ; mettez entre guillemets droits, en entier, un texte qui contient des guillemets, des crochets, “: ” ou “ #”',
  'the file is longer than 4 MiB': 'le fichier dépasse 4 Mio',
  'split it into several files and include them':
    'partagez-le en plusieurs fichiers et incluez-les',
  'the file is too long to be read: it may hold {number} keys and values':
    'le fichier est trop long pour être lu : il peut contenir {number} clés et valeurs',
  'the file is too broken to be read further': 'le fichier est trop abîmé pour être lu plus loin',
  'correct the faults reported here first': 'corrigez d’abord les fautes signalées ici',
  'lines end with a carriage return and no line feed':
    'les lignes finissent par un retour chariot sans saut de ligne',
  'save the file with the line ends of Unix (LF) or Windows (CR LF)':
    'enregistrez le fichier avec les fins de ligne d’Unix (LF) ou de Windows (CR LF)',
  'an invisible character, U+{quoted}, stands here': 'un caractère invisible, U+{quoted}, est ici',
  'remove it; save the file as UTF-8 text': 'retirez-le ; enregistrez le fichier en texte UTF-8',
  'a value is not copied from elsewhere with “*”': 'une valeur ne se copie pas d’ailleurs avec “*”',
  'write the value itself; text that begins with “*” goes into quotes':
    'écrivez la valeur elle-même ; un texte qui commence par “*” va entre guillemets droits',
  'a value is not marked with “&” to be copied elsewhere':
    'une valeur ne se marque pas avec “&” pour être copiée ailleurs',
  'remove the mark and write the value where it is needed; text that begins with “&” goes into quotes':
    'retirez la marque et écrivez la valeur où elle est nécessaire ; un texte qui commence par “&” va entre guillemets droits',
  'types with “!” are not used in books': 'les types avec “!” ne servent pas dans les livres',
  'remove it; text that begins with “!” goes into quotes':
    'retirez-le ; un texte qui commence par “!” va entre guillemets droits',
  '“?” begins a key that is more than one line of text':
    '“?” commence une clé de plus d’une ligne de texte',
  'write the key as text, a colon and its value; text that begins with “?” goes into quotes':
    'écrivez la clé comme un texte, un deux-points et sa valeur ; un texte qui commence par “?” va entre guillemets droits',
  '“{quoted}” closes a bracket that was never opened':
    '“{quoted}” ferme un crochet ou une accolade qui n’a jamais été ouvert',
  'remove it, open the bracket before it, or put the text in quotes':
    'retirez-le, ouvrez-le avant, ou mettez le texte entre guillemets droits',
  'this “{quoted}” is never closed': 'ce “{quoted}” n’est jamais fermé',
  'write “{quoted}” where it ends; lines inside it are indented deeper than the line it starts on':
    'écrivez “{quoted}” où il finit ; les lignes qu’il contient sont plus en retrait que celle où il commence',
  'lines that begin with “%” are instructions to a YAML reader and are not used in books':
    'les lignes qui commencent par “%” sont des instructions à un lecteur YAML et ne servent pas dans les livres',
  'remove the line; text that begins with “%” goes into quotes':
    'retirez la ligne ; un texte qui commence par “%” va entre guillemets droits',
  'a second document starts here': 'un second document commence ici',
  'keep one document in a file; put the second into a file of its own and include it':
    'gardez un document par fichier ; mettez le second dans son propre fichier et incluez-le',
  'this is nested more than {number} levels deep': 'ceci est imbriqué à plus de {number} niveaux',
  'write it with fewer levels': 'écrivez-le avec moins de niveaux',
  'the text that begins with {quoted} has no closing {quoted}':
    'le texte qui commence par {quoted} n’a pas de {quoted} fermant',
  'write {quoted} where the text ends; text that itself begins with a quote goes into the other kind of quotes':
    'écrivez {quoted} où le texte finit ; un texte qui commence lui-même par un guillemet va entre ceux de l’autre sorte',
  'this text cannot be laid out anew without changing what it says or losing a comment':
    'ce texte ne peut être remis en page sans changer ce qu’il dit ou perdre un commentaire',
  'the text stays as it is; move comments inside brackets or between a key and its value to lines of their own':
    'le texte reste tel quel ; déplacez sur leurs propres lignes les commentaires entre crochets ou entre une clé et sa valeur',
}
