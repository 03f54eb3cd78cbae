import type { Phrases } from '../translator.ts'

/** Figures of what a decision, or a day without one, tells outsiders. */
export const signalPhrasesFr: Phrases = {
  'chance of using all of it if {holder} knows {number} % more':
    'probabilité d’un exercice total si {holder} en sait {number} % de plus',
  'P(V above the threshold)': 'P(V au-dessus du seuil)',
  'what using all of it tells if {holder} knows {number} % more':
    'ce que révèle un exercice total si {holder} en sait {number} % de plus',
  'company value in the eyes of outsiders after all of it if {holder} knows {number} % more':
    'valeur de la société aux yeux des tiers après un exercice total si {holder} en sait {number} % de plus',
  'what the decision tells on average if {holder} knows {number} % more':
    'ce que la décision révèle en moyenne si {holder} en sait {number} % de plus',
  'company value from which {holder} uses it today':
    'valeur de la société à partir de laquelle {holder} exerce ce jour',
  'the value at which using it today and waiting are worth the same':
    'la valeur à laquelle exercer ce jour et attendre se valent',
  'chance of using it today, and not waiting until {day},':
    'probabilité d’un exercice ce jour, sans attendre le {day}',
  'chance of not using it today': 'probabilité de ne pas exercer ce jour',
  'what using it today, and not waiting until {day}, tells':
    'ce que révèle un exercice ce jour, sans attendre le {day}',
  'what not using it today tells': 'ce que révèle l’absence d’exercice ce jour',
  'company value in the eyes of outsiders after using it today, and not waiting until {day},':
    'valeur de la société aux yeux des tiers après un exercice ce jour, sans attendre le {day}',
  'company value in the eyes of outsiders after not using it today':
    'valeur de la société aux yeux des tiers sans exercice ce jour',
  'P(V on that side of the trigger)': 'P(V de ce côté du seuil)',
  'E[V | act of today]': 'E[V | décision du jour]',
  'what that adds to the earlier stake of {holder} in the eyes of outsiders':
    'ce que cela ajoute à la ligne existante {de holder} aux yeux des tiers',
  'own stake × (E[V | act] − V)': 'participation × (E[V | décision] − V)',
  'each act is read as on the last day on which it can be done':
    'chaque décision est lue comme au dernier jour où elle est possible',
}
