import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '#libs/database';
import { IntakeModule, SuggestionQueries } from '#libs/intake';
import { FixedClock, newId, searchTextOf, systemScope } from '#libs/kernel';
import { normalizeName } from '#libs/networks';
import { withDurableDatabase } from '../support/durable-database.js';
import { openServices } from '../support/open-services.js';
import { median, quantile, type Result, round2 } from '../support/result.js';

const PROJECTS = 100_000;
const REPORTS = 200;
const MOST_MS = 50;
const NOW = new Date('2026-02-02T08:00:00Z');
const LOOSE = { strict: false };

/** Names as projects have them: few words that all of them use, and one of their own. */
const KINDS = ['Lotsenprojekt', 'Ausbildungsinitiative', 'Brücken in den Beruf', 'Azubi-Treff', 'Werkstatt Zukunft'];
const ENDS = ['auen', 'tal', 'berg', 'feld', 'hafen', 'bach', 'stedt', 'horst', 'münde', 'kirchen'];
const STEMS = [
  'Linden',
  'Hohen',
  'Falken',
  'Morgen',
  'West',
  'See',
  'Birken',
  'Ebers',
  'Grün',
  'Krähen',
  'Nord',
  'Alt',
];
const cityOf = (n: number): string => `${STEMS[n % STEMS.length]!}${ENDS[(n * 7) % ENDS.length]!}`;
/** Another one for each number, in letters. */
function ownWord(n: number): string {
  let word = 'werk';
  for (let left = n + 1; left > 0; left = Math.floor((left - 1) / 26))
    word = String.fromCharCode(97 + ((left - 1) % 26)) + word;
  return word;
}
const nameOf = (n: number): string => `${KINDS[n % KINDS.length]!} ${ownWord(n)} ${cityOf(n)}`;

/**
 * What one report may be the same as, among a hundred thousand projects of one network with a contact each: the two
 * statements of the inbox, from the transaction's begin to its end. Every report is one of the projects in another spelling,
 * and the benchmark fails when that project is not suggested by its name.
 */
export function suggestionsForAReport(): Promise<Result> {
  return withDurableDatabase(async (databaseUrl) => {
    const provided = { databaseUrl, smtpUrl: 'smtp://127.0.0.1:1', secret: 'what signs the links of the benchmarks' };
    const context = await openServices(provided, IntakeModule, new FixedClock(NOW));
    try {
      const reports = await fill(context.get(Database, LOOSE));
      return await measure(context, reports);
    } finally {
      await context.close();
    }
  });
}

type Asked = Readonly<{ id: string; of: string }>;

async function fill(database: Database): Promise<readonly Asked[]> {
  const [network, carriers] = [newId(), Array.from({ length: 1_000 }, () => newId())];
  await database.query(
    `insert into network (id, name, slug, phase, created_at, updated_at) values ($1, 'Netz', 'netz', 'implementation', $2, $2)`,
    [network, NOW],
  );
  const insert = (table: string, columns: string, rows: readonly (readonly unknown[])[]) =>
    database.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows.map((row) => Object.fromEntries(columns.split(', ').map((name, i) => [name, row[i]]))))],
    );
  const stamps = [network, NOW, NOW, 1] as const;
  const common = 'network_id, created_at, updated_at, version';
  await insert(
    ...([
      'organisation',
      `${common}, id, name, city, normalized_name, search, short_name, legal_form, type, context, district`,
      carriers.map((id, n) => {
        const name = `Bildungswerk ${ownWord(n)} gGmbH`;
        const words = [name, cityOf(n), normalizeName(name), searchTextOf(name), '', '', 'other', 'association', ''];
        return [...stamps, id, ...words];
      }),
    ] as const),
  );
  const projects = Array.from({ length: PROJECTS }, (_, n) => ({ id: newId(), n }));
  const empty = { words: [], text: '' };
  for (let from = 0; from < PROJECTS; from += 10_000) {
    const some = projects.slice(from, from + 10_000);
    await insert(
      ...([
        'project',
        `${common}, id, name, acronym, kind, carrier_organisation_id, funding_programme, funding_reference, regions, model_region, sectors, target_groups, website, search`,
        some.map(({ id, n }) => [
          ...[...stamps, id, nameOf(n), '', 'project', carriers[n % carriers.length], empty.text, empty.text],
          ...[empty.words, false, empty.words, empty.words, `https://www.${ownWord(n)}.example.org/`, nameOf(n)],
        ]),
      ] as const),
    );
    const people = some.map(({ id, n }) => ({ id: newId(), project: id, n }));
    await insert(
      ...([
        'person',
        `${common}, id, salutation, title, first_name, last_name, name_key, organisation_name, function_title, email, email_set_at, email_status, phone, language, channel, tags, source, legal_basis, state, link_version, search`,
        people.map(({ id, n }) => [
          ...[...stamps, id, 'none', '', 'Ute', ownWord(n), `ute ${ownWord(n)}`, '', ''],
          ...[
            `ute.${n}@werk-${n % carriers.length}.example.org`,
            NOW,
            'ok',
            '',
            'de',
            'email',
            [],
            'bench',
            '',
            'active',
            1,
            'ute',
          ],
        ]),
      ] as const),
    );
    await insert(
      ...([
        'contact_role',
        'network_id, created_at, id, person_id, project_id, is_primary, valid_from',
        people.map(({ id, project }) => [network, NOW, newId(), id, project, true, '2025-01-01']),
      ] as const),
    );
  }
  const asked = Array.from({ length: REPORTS }, (_, i) => ({
    id: newId(),
    project: projects[i * 499]!,
  }));
  await insert(
    ...([
      'project_report',
      'id, network_id, reference, channel, language, raw_name, raw_carrier, raw_city, raw_website, raw_note, received_at, state, reason, version, updated_at',
      asked.map(({ id, project: { n } }, i) => [
        ...[id, network, `M-2026-${i}`, 'form', 'de', respelt(nameOf(n)), '', cityOf(n % carriers.length), '', ''],
        ...[NOW, 'in_triage', '', 1, NOW],
      ]),
    ] as const),
  );
  await insert(
    ...([
      'report_contact',
      'report_id, network_id, name, email, phone, received_at',
      asked.map(({ id, project: { n } }) => [
        id,
        network,
        'Jens',
        `jens@werk-${n % carriers.length}.example.org`,
        '',
        NOW,
      ]),
    ] as const),
  );
  await database.query('vacuum analyze');
  return asked.map(({ id, project }) => ({ id, of: project.id }));
}

/** As somebody else writes it. */
const respelt = (name: string): string =>
  `${name.toUpperCase().replaceAll('Ä', 'AE').replaceAll('Ö', 'OE').replaceAll('Ü', 'UE')} e. V.`;

async function measure(context: INestApplicationContext, reports: readonly Asked[]): Promise<Result> {
  const queries = context.get(SuggestionQueries, LOOSE);
  const times: number[] = [];
  for (const { id, of } of reports) {
    const begin = performance.now();
    const { rows } = await queries.list(systemScope, id);
    times.push(performance.now() - begin);
    const same = rows.find((row) => row.id === of);
    if (!same?.reasons.includes('same_name')) throw new Error(`${of} is not among ${JSON.stringify(rows)}.`);
  }
  const [middle, p95] = [round2(median(times)), round2(quantile(times, 0.95))];
  return {
    name: 'intake.suggestions',
    figure: middle,
    unit: `ms median among ${PROJECTS} projects; p95 ${p95} ms`,
    target: `<= ${MOST_MS} ms, p95 too`,
    met: p95 <= MOST_MS,
    detail: { reports: reports.length, median: middle, p95, slowest: round2(Math.max(...times)) },
  };
}
