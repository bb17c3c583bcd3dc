import type { Land } from '../../api/types';

export const fullName = ({
  title = '',
  firstName,
  lastName,
}: {
  title?: string;
  firstName: string;
  lastName: string;
}): string => [title, firstName, lastName].filter((part) => part !== '').join(' ');

/** The sixteen Länder; their names are the same in both languages. */
export const laender: Readonly<Record<Land, string>> = {
  BW: 'Baden-Württemberg',
  BY: 'Bayern',
  BE: 'Berlin',
  BB: 'Brandenburg',
  HB: 'Bremen',
  HH: 'Hamburg',
  HE: 'Hessen',
  MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen',
  NW: 'Nordrhein-Westfalen',
  RP: 'Rheinland-Pfalz',
  SL: 'Saarland',
  SN: 'Sachsen',
  ST: 'Sachsen-Anhalt',
  SH: 'Schleswig-Holstein',
  TH: 'Thüringen',
};

export const landCodes = Object.keys(laender) as readonly Land[];
export const landChoices = landCodes.map((value) => ({ value, label: laender[value] }));
export const landOf = (text: string | undefined): Land | undefined => landCodes.find((code) => code === text);
