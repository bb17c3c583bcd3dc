import type { Caller } from '#libs/kernel';
import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { overlapping } from '../../../../test/support/overlapping.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { Acceptance } from './acceptance.service.js';
import { HandOver } from './hand-over.service.js';
import { ReportQueries } from './report.queries.js';
import { Triage } from './triage.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

type Stage = Readonly<{
  networkId: string;
  /** The report, as both have read it. */
  seen: Readonly<{ id: string; version: number }>;
  /** An earlier one, and another network. */
  earlierId: string;
  nextId: string;
}>;

async function aStage(): Promise<Stage> {
  const [{ id: networkId }, { id: nextId }] = [await aNetwork(world.sql), await aNetwork(world.sql)];
  const earlier = await aReport(world.sql, networkId, { name: 'Ein anderes' });
  const { id } = await aReport(world.sql, networkId, { contact: { name: 'Ute', email: 'ute@werk.example.org' } });
  return { networkId, seen: { id, version: 1 }, earlierId: earlier.id, nextId };
}

const PROJECT = { name: 'Lotsenprojekt Hohenau', carrier: { name: 'Werkbrücke gGmbH', city: 'Hohenau' } };
const UTE = { firstName: 'Ute', lastName: 'Kallweit', email: 'ute@werk.example.org' };

/** What one may decide, and the state in which the report is then. */
const decisions: Readonly<Record<string, readonly [string, (caller: Caller, stage: Stage) => Promise<unknown>]>> = {
  accept: [
    'accepted',
    (caller, { seen }) => world.get(Acceptance).accept(caller, seen, { project: PROJECT, contact: UTE }),
  ],
  'say that it is known': ['already_known', (caller, { seen }) => world.get(Acceptance).alreadyKnown(caller, seen)],
  'say that it does not fit': [
    'out_of_scope',
    (caller, { seen }) => world.get(Triage).outOfScope(caller, seen, 'passt nicht'),
  ],
  'say that it repeats another': [
    'duplicate',
    (caller, { seen, earlierId }) => world.get(Triage).duplicate(caller, seen, earlierId),
  ],
  'hand it over': [
    'out_of_scope',
    (caller, { seen, nextId }) => {
      const consent = { agreed: 'contact', evidence: 'Anruf', sharesContact: true, reason: 'passt nicht' } as const;
      return world.get(HandOver).handOver(caller, seen, { networkId: nextId, ...consent });
    },
  ],
};
const names = Object.keys(decisions);
const pairs = names.flatMap((one, at) => names.slice(at).map((other) => [one, other] as const));

const made = async (networkId: string): Promise<Record<string, number>> => {
  const count = (table: string) => `(select count(*)::int from ${table} where network_id = $1) as ${table}`;
  const tables = ['organisation', 'project', 'person', 'contact_role', 'obligation', 'mail_message'];
  const [row] = await world.sql.query<Record<string, number>[]>(`select ${tables.map(count).join(', ')}`, [networkId]);
  return row!;
};

describe('two organisers who decide the same report at the same moment', () => {
  it.each(pairs)('%s, %s: one of them does, the other one is told what was decided', async (one, other) => {
    const stage = await aStage();
    const { networkId, seen, nextId } = stage;
    const work = [one, other].map((name) => () => decisions[name]![1](organiserIn(networkId), stage));
    // Both want the report; whoever comes second has read what is not so any more.
    const lock = `select 1 from project_report where network_id = '${networkId}' for update`;
    const results = await overlapping(world.sql, lock, ...work);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const won = results[0]!.status === 'fulfilled' ? one : other;
    const { state, history } = await world.get(ReportQueries).get(organiserIn(networkId).scope, seen.id);
    // That it went over stands in the history beside the decision.
    expect([state, history.length]).toEqual([decisions[won]![0], won === 'hand it over' ? 2 : 1]);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'report.decided-meanwhile', facts: { state } },
    });
    const all = won === 'accept' ? 1 : 0;
    expect(await made(networkId)).toEqual({
      ...{ organisation: all, project: all, person: all, contact_role: all, obligation: all, mail_message: 0 },
    });
    const there = await world.sql.query('select 1 from project_report where network_id = $1', [nextId]);
    expect(there).toHaveLength(won === 'hand it over' ? 1 : 0);
  });
});
