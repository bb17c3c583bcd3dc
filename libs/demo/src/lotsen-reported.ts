import type { DemoNetwork } from './demo-network.js';
import { addReported, type ReportedProject, type ToldProject } from './demo-reported.js';

/** As the domain document numbers them; those it calls are initiatives by now. */
export type ReportedKey =
  `R-${'01' | '03' | '04' | '05' | '08' | '09' | '10' | '11' | '12' | '13' | '14' | '15' | '16'}`;
export type Reported = Readonly<Record<ReportedKey, ReportedProject>>;

type Told = ToldProject & Readonly<{ sameContactAs?: ReportedKey; successor?: ReportedKey }>;

// Whoever is named by another one stands before it.
export const lotsenReported: Readonly<Record<ReportedKey, Told>> = {
  'R-01': {
    name: 'LOTSENPROJEKT Hohenau',
    carrier: 'Bildungsverein',
    land: 'NI',
    city: 'Hohenau',
    since: '2025-12-04',
  },
  'R-03': {
    name: 'Azubi-Brücke',
    carrier: 'Kreishandwerkerschaft',
    land: 'HE',
    city: 'Morgental',
    since: '2025-12-08',
  },
  'R-04': {
    ...{
      name: 'Startklar Bruchfelde',
      carrier: 'Jugendwerkstatt',
      land: 'BB',
      city: 'Bruchfelde',
      since: '2025-12-10',
    },
    ...{ changedOn: '2026-01-26', invited: '2026-01-27T09:00' },
  },
  'R-05': { name: 'Werkstatt Zukunft', carrier: 'Berufshilfe', land: 'SN', city: 'Steinwerder', since: '2025-12-11' },
  'R-08': { name: 'Lehrlinge zeigen Berufe', carrier: 'Innung', land: 'NW', city: 'Westmark', since: '2026-01-30' },
  'R-09': {
    ...{ name: 'Zukunftslotsen', carrier: 'Stadtjugendring', land: 'TH', city: 'Falkenried', since: '2026-01-12' },
    hasNoContact: true,
  },
  'R-10': {
    name: 'Ausbildungsbotschaft',
    carrier: 'Förderkreis',
    land: 'SH',
    city: 'Erlenwerder',
    since: '2025-12-15',
  },
  'R-11': { name: 'Handwerk live', carrier: 'Bürgerstiftung', land: 'HB', city: 'Distelhafen', since: '2025-12-16' },
  'R-12': {
    ...{
      name: 'Peer-Beratung Ausbildung',
      carrier: 'Jugendbüro',
      land: 'MV',
      city: 'Kranichried',
      since: '2026-01-07',
    },
    ...{ changedOn: '2026-01-26', invited: '2026-01-26T11:00' },
  },
  'R-13': { name: 'Azubi-Mobil', carrier: 'Werkhof', land: 'BY', city: 'Ginstermark', since: '2026-01-08' },
  'R-14': {
    ...{ name: 'Azubi-Podcast', carrier: 'Werkhof', land: 'BY', city: 'Ginstermark', since: '2026-01-08' },
    sameContactAs: 'R-13',
  },
  'R-16': {
    ...{ name: 'Lotsenpool plus', carrier: 'Bildungshaus', land: 'RP', city: 'Reiherfelde', since: '2026-01-15' },
    contactSince: '2025-12-18',
  },
  'R-15': {
    ...{ name: 'Lotsenpool', carrier: 'Bildungshaus', land: 'RP', city: 'Reiherfelde', since: '2025-12-18' },
    ...{ endedOn: '2026-01-15', successor: 'R-16', sameContactAs: 'R-16' },
  },
};

/** The projects that the network came to know by reports, with those who speak for them. */
export function addReportedProjects(network: DemoNetwork): Reported {
  const found: Partial<Record<ReportedKey, ReportedProject>> = {};
  for (const [key, { sameContactAs, successor, ...told }] of Object.entries(lotsenReported)) {
    const like = { contact: sameContactAs && found[sameContactAs], successor: successor && found[successor] };
    found[key as ReportedKey] = addReported(network, told, like);
  }
  return found as Reported;
}
