import { organiserIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork, aPerson, aProject } from '../../../../test/factories/networks.factory.js';
import { aStranger } from '../../../../test/factories/report-forms.factory.js';
import { aReport } from '../../../../test/factories/reports.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { ReportNewsRound } from '../following/report-news.service.js';
import { AddedProjects } from '../informing/added-projects.service.js';
import { Informing } from '../informing/informing.service.js';
import { IntakeModule } from '../intake.module.js';
import type { ReportInput } from '../reports/report-input.rules.js';
import { Reporting } from '../reports/reporting.service.js';
import { AutomaticDuplicates } from './automatic-duplicates.service.js';
import { ReportQueries } from './report.queries.js';
import { SuggestionQueries } from './suggestion.queries.js';

let world: World;
beforeAll(async () => (world = await aWorld(IntakeModule)));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const mailsOf = (networkId: string) =>
  world.sql.query('select template, to_address as address from mail_message where network_id = $1', [networkId]);

type Told = Readonly<{ name: string }> & Pick<ReportInput, 'contact' | 'reporter'>;
const tell = (networkId: string, { name, ...people }: Told) =>
  world
    .get(Reporting)
    .report(aStranger, { networkId, channel: 'form', language: 'de' }, { project: { name }, ...people });

/** A day goes by with everything that happens to reports without a human. */
async function theClockRuns(): Promise<void> {
  world.clock.set(new Date(world.clock.now().getTime() + 86_400_000));
  await world.get(AutomaticDuplicates).sweep();
  await world.get(Informing).sweep();
  await world.get(AddedProjects).tell();
  await world.get(ReportNewsRound).tell();
}

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

  it.each(['wer@postfach.example.org', ' WER@Postfach.example.org ', 'Wer <wer@postfach.example.org>'])(
    'names another person’s mailbox: that person is shown to whoever sights, and nobody is written to (%s)',
    async (email) => {
      const { id: networkId } = await aNetwork(world.sql);
      const { scope } = organiserIn(networkId);
      const person = await aPerson(world.sql, networkId, { email: 'wer@postfach.example.org' });
      const { id } = await tell(networkId, { name: 'Lotsenprojekt', contact: { email } });
      const { knownContacts } = await world.get(SuggestionQueries).list(scope, id);
      expect(knownContacts).toMatchObject([{ id: person.id }]);
      await theClockRuns();
      expect(await mailsOf(networkId)).toEqual([]);
    },
  );

  it('names their own mailbox: they are thanked once, and are not written to as the contact', async () => {
    const { id: networkId } = await aNetwork(world.sql);
    const email = 'ich@selbst.example.org';
    await tell(networkId, {
      name: 'Lotsenprojekt',
      contact: { email: ` ${email.toUpperCase()}` },
      reporter: { email },
    });
    await theClockRuns();
    expect(await mailsOf(networkId)).toEqual([{ template: 'report-ack', address: email }]);
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
