/** The same numbers in every run, in [0, 1). */
export class Dice {
  constructor(private state: number) {}

  chance(): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return this.state / 2 ** 32;
  }

  upTo(most: number): number {
    return Math.floor(this.chance() * most);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.upTo(list.length)]!;
  }
}

export type Spelling = Readonly<{ name: string; carrier: string; city: string; website: string }>;

const WHAT =
  'Brücken Wege Lotsen Paten Mentoren Werkstatt Startklar Anlauf Kompass Horizont Aufwind Zündfunke Profil Praxis Talente Chancen'.split(
    ' ',
  );
const WHOM = 'Ausbildung Lehre Beruf Handwerk Pflege Betrieb Schule Zukunft Büro Logistik Handel Technik'.split(' ');
const CARRIERS = 'Bildungswerk Jugendhilfe Berufshilfe Förderkreis Werkhof Lernhaus Kreishandwerkerschaft'.split(' ');
const GROUNDS = 'gau hafen ried mark felde werder moor tal berg büttel'.split(' ');
const LANDSCAPES = 'Linden See Falken Morgen Hohen Bruch Erlen Kranich Müggel Ginster Reiher Kiebitz Hasel'.split(' ');

/** The project with this number as its own people write it; two numbers are never two spellings of one. */
export function projectNumbered(number: number): Spelling {
  const city = `${LANDSCAPES[number % 13]}${GROUNDS[Math.floor(number / 13) % 10]}`;
  const name = `${WHAT[number % 16]} ${WHOM[Math.floor(number / 16) % 12]} ${city}`;
  const carrier = `${CARRIERS[number % 7]} ${city} e. V.`;
  return { name, carrier, city, website: `https://projekt-${number}.example.org/` };
}

type Change = (told: Spelling) => Spelling;

const name =
  (change: (name: string) => string): Change =>
  (told) => ({ ...told, name: change(told.name) });

/** What becomes of a name on its way from mouth to form; each is harmless to a human who reads both. */
const CHANGES: readonly Change[] = [
  name((text) => text.toUpperCase()),
  name((text) => text.toLowerCase()),
  name((text) => `Projekt „${text}“`),
  name((text) => `${text} gGmbH`),
  name((text) => `Initiative ${text} e.V.`),
  name((text) => text.replaceAll('ü', 'ue').replaceAll('ä', 'ae').replaceAll('ö', 'oe')),
  name((text) => text.replaceAll('ü', 'u').replaceAll('ä', 'a').replaceAll('ö', 'o')),
  name((text) => text.replace(' ', '-')),
  name((text) => text.replaceAll(' ', '  ')),
  // One letter too few, where nobody looks.
  name((text) => text.slice(0, 4) + text.slice(5)),
  // Two letters the wrong way round.
  name((text) => text.slice(0, 6) + (text[7] ?? '') + (text[6] ?? '') + text.slice(8)),
  (told) => ({ ...told, carrier: '' }),
  (told) => ({ ...told, carrier: told.carrier.replace(' e. V.', '') }),
  (told) => ({ ...told, website: '' }),
  (told) => ({ ...told, website: told.website.replace('https://', 'www.').slice(0, -1) }),
];

/** The project as somebody else tells of it. */
export function retold(project: Spelling, dice: Dice): Spelling {
  const changes = [dice.pick(CHANGES), ...(dice.chance() < 0.4 ? [dice.pick(CHANGES)] : [])];
  return changes.reduce((told, change) => change(told), project);
}
