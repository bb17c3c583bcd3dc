import type { Land, OrganisationType } from '#libs/networks';
import type { DemoNetwork, DemoOrganisation, DemoPerson } from './demo-network.js';
import { places } from './names.js';

// 88 active initiatives by Land, as the domain document counts them.
const INITIATIVES: Readonly<Record<Land, number>> = {
  BW: 12,
  BY: 13,
  BE: 3,
  BB: 4,
  HB: 2,
  HH: 3,
  HE: 7,
  MV: 3,
  NI: 9,
  NW: 14,
  RP: 5,
  SL: 2,
  SN: 4,
  ST: 3,
  SH: 2,
  TH: 2,
};
const CARRIERS: readonly (readonly [OrganisationType, number])[] = [
  ['hwk', 41],
  ['ihk', 35],
  ['training_provider', 12],
];

/** 88 initiatives: 73 with one contact, 13 with two, 2 with three make 105 contacts. */
export function addInitiatives(network: DemoNetwork): DemoPerson[] {
  const { chance } = network;
  const laender = chance.shuffled(
    Object.entries(INITIATIVES).flatMap(([land, count]) => Array<Land>(count).fill(land as Land)),
  );
  const kinds = knownFirst(
    chance.shuffled(CARRIERS.flatMap(([type, count]) => Array<OrganisationType>(count).fill(type))),
  );
  const contacts: DemoPerson[] = [];
  laender.forEach((land, index) => {
    const kind = kinds[index]!;
    const carrier = carrierOf(network, kind, land, index);
    const founded = index < 71 ? '2025-05-12' : '2025-10-06';
    const name = `${LEADS[index % LEADS.length]} ${carrier.city}`;
    const project = network.row('project', {
      network_id: network.id,
      name,
      acronym: '',
      kind: 'initiative',
      carrier_organisation_id: carrier.id,
      funding_programme: '',
      funding_reference: '',
      land,
      regions: [],
      model_region: false,
      sectors: [],
      target_groups: [],
      practice_stage: chance.pick(['established', 'new', 'interested']),
      practice_stage_as_of: network.calendar.day('2025-11-26'),
      search: `${name.toLowerCase()} ${carrier.city.toLowerCase()}`,
      ...network.stamps(),
    });
    network.row('project_listing', {
      network_id: network.id,
      project_id: project,
      valid_from: network.calendar.day(founded),
      created_at: network.sinceInstant,
    });
    const count = index < 73 ? 1 : index < 86 ? 2 : 3;
    for (let contact = 0; contact < count; contact += 1) {
      const known = KNOWN[index] && contact === 0 ? KNOWN[index] : undefined;
      const person = network.person(carrier, known);
      contacts.push(person);
      network.row('contact_role', {
        network_id: network.id,
        person_id: person.id,
        project_id: project,
        is_primary: contact === 0,
        valid_from: network.calendar.day(founded),
        created_at: network.sinceInstant,
      });
      // Two of three first contacts stand in the public directory.
      if (contact === 0 && index % 3 !== 2) {
        network.row('consent', {
          ...{ network_id: network.id, person_id: person.id, kind: 'directory_listing', text_version: '2025-1' },
          ...{ given_at: network.sinceInstant, evidence: 'Aufnahmebogen' },
        });
      }
    }
  });
  return contacts;
}

const LEADS = [
  'Azubi-Lotsen',
  'Ausbildungslotsen',
  'Lotsenprojekt',
  'Azubis in Schulen',
  'Lernen vom Azubi',
  'Berufe zum Anfassen',
  'Lehrzeit zeigt',
  'Azubi-Team',
  'Lotsenteam',
  'Werkstattgespräche',
  'Klasse Beruf',
];
const KNOWN: readonly (readonly [string, string, string] | undefined)[] = [
  ['Marlene', 'Quast', 'Ausbildungsberatung'],
  ['Ilja', 'Fenner', 'Berufsbildung'],
  ['Ute', 'Kallweit', 'Projektleitung'],
  ['Henning', 'Dorr', ''],
  ['Amira', 'Soltani', 'Koordination'],
  ['Boris', 'Wendlandt', ''],
  ['Paul', 'Zabel', ''],
  ['Greta', 'Ilmer', 'Projektleitung'],
  ['Nils', 'Orth', ''],
  ['Dunja', 'Markovic-Reh', 'Koordination'],
  ['Theo', 'Lascher', ''],
  ['Yasemin', 'Korkut-Lenz', 'Bildungsreferentin'],
  ['Edda', 'Pfaff', ''],
];

const NAMES: Readonly<Partial<Record<OrganisationType, string>>> = {
  hwk: 'HWK',
  ihk: 'IHK',
  training_provider: 'Bildungswerk',
};

// The first two carry the speakers of the second meeting: a chamber of each kind.
function knownFirst(kinds: readonly OrganisationType[]): OrganisationType[] {
  const others = [...kinds];
  for (const type of ['hwk', 'ihk'] as const) others.splice(others.indexOf(type), 1);
  return ['hwk', 'ihk', ...others];
}

// Every carrier has a place of its own.
function carrierOf(network: DemoNetwork, type: OrganisationType, land: Land, index: number): DemoOrganisation {
  const city = places[index]!;
  return network.organisation(`${NAMES[type]} ${city}`, type, land, city);
}
