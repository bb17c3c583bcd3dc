import { Forbidden, newId, NotFound } from '#libs/kernel';
import { organiserIn, scopeIn } from '../../../../test/factories/callers.factory.js';
import { aNetwork } from '../../../../test/factories/networks.factory.js';
import { aWorld, type World } from '../../../../test/support/world.js';
import { OutreachModule } from '../outreach.module.js';
import { MailingTemplateQueries } from './mailing-templates.queries.js';
import { MailingTemplates } from './mailing-templates.service.js';

let world: World;
beforeAll(async () => (world = await aWorld(OutreachModule)));
beforeEach(() => world.reset());
afterAll(() => world?.close());

const texts = { de: { subject: 'Danke', body: 'danke für {Termin}!' } };

async function aStage() {
  const { id: networkId } = await aNetwork(world.sql);
  const caller = organiserIn(networkId);
  const templates = world.get(MailingTemplates);
  return {
    ...{ networkId, caller, templates },
    keep: (name: string) => templates.create(caller, networkId, { name, texts }),
    list: () => world.get(MailingTemplateQueries).list(caller.scope, networkId),
  };
}

describe('the texts that a network keeps', () => {
  it('are listed by name, renamed, written anew and removed, and the history knows', async () => {
    const { caller, templates, keep, list } = await aStage();
    await keep('Zum Schluss');
    const kept = await keep('Änderung');
    expect(await list()).toMatchObject([
      { name: 'Änderung', texts, needsEvent: true, version: 1 },
      { name: 'Zum Schluss' },
    ]);
    const renamed = await templates.edit(caller, kept, { name: 'Absage' });
    const other = { en: { subject: 'Thanks', body: 'Thank you!' } };
    const written = await templates.edit(caller, renamed, { texts: other });
    expect(await list()).toMatchObject([{ name: 'Absage', texts: other, needsEvent: false, version: 3 }, {}]);
    await templates.remove(caller, written);
    expect(await list()).toMatchObject([{ name: 'Zum Schluss' }]);
    const history = await world.sql.query<{ action: string }[]>(
      `select action from history_entry where thing_id = $1 order by id`,
      [kept.id],
    );
    expect(history.map(({ action }) => action)).toEqual(
      ['created', 'edited', 'edited', 'removed'].map((action) => `mailing-template.${action}`),
    );
  });

  it('are not overwritten or removed by a tab that has read an older one', async () => {
    const { caller, templates, keep, list } = await aStage();
    const kept = await keep('Dank');
    await templates.edit(caller, kept, { name: 'Großer Dank' });
    const stale = { code: 'changed-meanwhile' };
    await expect(templates.edit(caller, kept, { name: 'Kleiner Dank' })).rejects.toMatchObject(stale);
    await expect(templates.remove(caller, kept)).rejects.toMatchObject(stale);
    expect(await list()).toMatchObject([{ name: 'Großer Dank' }]);
  });

  it('have each a name of their own and no fault that every mail would have', async () => {
    const { caller, networkId, templates, keep } = await aStage();
    await keep('Dank');
    await expect(keep('Dank')).rejects.toMatchObject({ code: 'mailing-template.name-taken', facts: { name: 'Dank' } });
    const second = await keep('Frage');
    await expect(templates.edit(caller, second, { name: 'Dank' })).rejects.toMatchObject({
      code: 'mailing-template.name-taken',
    });
    const wrong = { de: { subject: 'Frage', body: 'Liebe {Vornahme}' } };
    const refused = {
      code: 'mailing-template.not-ready',
      facts: { findings: ['unknown-placeholder'], where: '{Vornahme}' },
    };
    await expect(templates.create(caller, networkId, { name: 'Neu', texts: wrong })).rejects.toMatchObject(refused);
    await expect(templates.edit(caller, second, { texts: wrong })).rejects.toMatchObject(refused);
  });

  it('are those of the own network, for whoever may write its mails', async () => {
    const [ours, theirs] = [await aStage(), await aStage()];
    const kept = await ours.keep('Dank');
    const foreign = theirs.caller;
    const queries = world.get(MailingTemplateQueries);
    for (const id of [kept.id, newId()]) {
      await expect(queries.get(foreign.scope, id)).rejects.toThrow(NotFound);
      await expect(ours.templates.edit(foreign, { ...kept, id }, { name: 'Meins' })).rejects.toThrow(NotFound);
      await expect(ours.templates.remove(foreign, { ...kept, id })).rejects.toThrow(NotFound);
    }
    await expect(queries.list(foreign.scope, ours.networkId)).rejects.toThrow(NotFound);
    const { actor } = ours.caller;
    const reader = { actor, scope: scopeIn([ours.networkId], ['event:read']) };
    await expect(ours.templates.remove(reader, kept)).rejects.toThrow(Forbidden);
    expect(await theirs.list()).toEqual([]);
    expect(await ours.list()).toHaveLength(1);
  });
});
