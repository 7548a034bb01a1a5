// Tells a message in another language, so that the answer can say why it is not understood.

/** Small words that English does not have, one language a line. */
const FOREIGN = new Set(
  `und ist nicht ich bitte auf mir mein meine morgen heute kannst soll muss das ein eine für erinnere mich zum zur
  le les une je est dans demain aujourd'hui acheter avec vous moi mon ajoute rappelle dois faut et du
  el las una qué tengo que para mañana hoy añade comprar por favor mi recuérdame y
  il gli che domani oggi aggiungi comprare devo della ricordami
  os uma não amanhã hoje preciso meu minha fazer lembra
  het een niet morgen vandaag toevoegen moet ik voor mijn
  jutro dzisiaj dodaj jest nie mam kupić zadanie`
    .split(/\s+/)
    .map((word) => word.toLowerCase()),
);

/** This many of its words, at least, or all letters of another script. */
const SHARE = 0.25;

export function isOtherLanguage(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  if (letters.length > 1 && latin.length < letters.length / 2) return true;
  const words = text.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const foreign = words.filter((word) => FOREIGN.has(word)).length;
  return words.length > 1 && foreign >= 1 && foreign / words.length >= SHARE;
}
