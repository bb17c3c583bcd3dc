import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { IntakeModule } from '../intake.module.js';
import { ReportQueries } from './report.queries.js';
import { SuggestionQueries } from './suggestion.queries.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
afterAll(() => world?.close());

const mailsOf = (networkId: string) => world.sql.query('select 1 from mail_message where network_id = $1', [networkId]);

describe('what somebody reports in bad faith or by mistake', () => {
  it.each(['<script>alert(1)</script>', '=HYPERLINK("https://boese.example.org")', "'; drop table person; --"])(
    'is read in the inbox as it came, and found by its own words: %s',
    async (name) => {
      const { id: networkId } = await aNetwork(world.sql);
      const { scope } = organiserIn(networkId);
      const { id } = await aReport(world.sql, networkId, { name, carrier: name, city: name });
      const filter = { which: 'open', term: name } as const;
      const { rows } = await world.get(ReportQueries).list(scope, networkId, filter, { page: 1, size: 5 });
      expect(rows).toMatchObject([{ id, name, carrier: name, city: name }]);
      expect(await world.get(SuggestionQueries).list(scope, id)).toEqual({ rows: [], knownContacts: [] });
    },
  );

  it('names another person’s mailbox: that person is shown to whoever sights, and nobody is written to', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const { scope } = organiserIn(networkId);
    const person = await aPerson(world.sql, networkId, { email: 'wer@postfach.example.org' });
    const { id } = await aReport(world.sql, networkId, { contact: { email: 'wer@postfach.example.org' } });
    const { knownContacts } = await world.get(SuggestionQueries).list(scope, id);
    expect(knownContacts).toMatchObject([{ id: person.id }]);
    expect(await mailsOf(networkId)).toEqual([]);
  });

  it('is never likened to a project, nor its contact to a person, of another network', async () => {
    const [{ id: networkId }, { id: other }] = [await aNetwork(world.sql), await aNetwork(world.sql)];
    const name = 'Lotsenprojekt Hohenau';
    await aProject(world.sql, other, { name });
    await aPerson(world.sql, other, { email: 'fremd@postfach.example.org' });
    const contact = { email: 'fremd@postfach.example.org' };
    const { id } = await aReport(world.sql, networkId, { name, contact });
    const find = () => world.get(SuggestionQueries).list(organiserIn(networkId).scope, id);
    expect(await find()).toEqual({ rows: [], knownContacts: [] });
    const { id: own } = await aProject(world.sql, networkId, { name });
    expect((await find()).rows).toMatchObject([{ kind: 'project', id: own }]);
  });
});
