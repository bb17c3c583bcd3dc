// Invented people. Any likeness is chance.
export const firstNames =
  'Aylin Anke Bernd Britta Carsten Clara Dagmar Daniel Derya Dirk Elif Emil Erika Esra Fabian Farid Frauke Georg Gesa Greta Hannes Heike Henning Ines Ivo Jana Jens Joris Karin Kerem Kilian Lena Levin Lina Magda Malte Mareike Marek Meike Mehmet Milena Nadja Niklas Nora Olaf Pia Rainer Regina Rieke Ruben Sabine Samira Stefan Svenja Tarek Thea Ulf Vera Yannis Zeynep'.split(
    ' ',
  );

export const lastNames =
  'Achternbusch Adler Ammann Bärwald Berghoff Birnstiel Brömmel Çelik Dachser Deichmann Eilers Engelbrecht Färber Feldkamp Flügge Gärtner Goldammer Grünwald Haverkamp Heidrich Hünefeld Imhoff Jürgens Kaltwasser Kästner Köpke Kranich Lüdtke Lohmann Märtens Merkwitz Mönnich Nissen Oelke Öztürk Pallmann Pfennig Quandt Rademacher Rösler Rüdiger Sander Schäfers Schönbeck Sievers Stürmer Tamm Tönnies Uhlig Vogelsang Volkmann Wächter Wegener Wiesner Wölfel Yıldız Zander Ziegenhagen Zöllner Zühlke'.split(
    ' ',
  );

const LANDSCAPES =
  'Linden See Falken Morgen Hohen Bruch Erlen Kranich Distel Ginster Reiher Kiebitz Hasel Schlehen Binsen'.split(' ');
const GROUNDS = 'gau hafen ried mark felde werder moor'.split(' ');

/** 105 invented places, Lindengau first; neighbours in the list differ in both halves. */
export const places = Array.from(
  { length: LANDSCAPES.length * GROUNDS.length },
  (_, index) => `${LANDSCAPES[index % LANDSCAPES.length]}${GROUNDS[index % GROUNDS.length]}`,
);

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ç: 'c', ı: 'i' };

/** `joerg.mueller` */
export const mailName = (firstName: string, lastName: string): string =>
  `${firstName}.${lastName}`
    .toLowerCase()
    .replace(/[äöüßçı]/g, (letter) => LETTERS[letter]!)
    .replace(/[^a-z.-]/g, '');
