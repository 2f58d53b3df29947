// A name inside a French sentence: the preposition before it changes with the article or the vowel it begins with. Arabic
// needs nothing of the kind: its texts put a name behind a whole word or a colon, never behind بـ or لـ.

const ARTICLE = /^(?<article>[Ll]es?[ \u00a0]|[Ll]a[ \u00a0]|[Ll][’'])(?<rest>.*)$/su;
/** `y` is heard as a consonant (Youssoufia), and so is the `h` of names from Arabic (Hattane). */
const VOWEL = /^[aeiouœæ]/i;

/** The vowel behind an accent counts as one: Échemmaia. */
function beginsWithVowel(name: string): boolean {
  return VOWEL.test(name.normalize('NFD'));
}

function contracted(name: string, { le, les, other }: { le: string; les: string; other: string }): string | undefined {
  const { article = '', rest = '' } = ARTICLE.exec(name)?.groups ?? {};
  if (!article) return undefined;
  const small = article.toLowerCase().replace("'", '’').trim();
  if (small === 'le') return `${le} ${rest}`;
  if (small === 'les') return `${les} ${rest}`;
  return `${other} ${small}${small === 'la' ? ' ' : ''}${rest}`;
}

/** `d’Oued Zem`, `de Khouribga`, `du Tleta`, `des Ouled Azzouz`, `de l’Oriental`. */
export function ofName(name: string): string {
  return (
    contracted(name, { le: 'du', les: 'des', other: 'de' }) ?? (beginsWithVowel(name) ? `d’${name}` : `de ${name}`)
  );
}

/** `à Oued Zem`, `au Tleta`, `aux Ouled Azzouz`, `à l’Oriental`. */
export function atName(name: string): string {
  return contracted(name, { le: 'au', les: 'aux', other: 'à' }) ?? `à ${name}`;
}
