import fc from 'fast-check';
import { MailServer } from '../../../test/support/mail-server.js';
import { runs } from '../../../test/support/property-runs.js';
import { aWorldWith, type World } from '../../../test/support/world.js';
import { DomainsModule } from './domains.module.js';
import type { Written } from './named-contact.factory.js';
import { broken, NamedContactStory, steps } from './named-contact-story.factory.js';

let server: MailServer;
let world: World;
beforeAll(async () => {
  server = await MailServer.start();
  world = await aWorldWith({ smtpUrl: server.url }, DomainsModule);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

const seen = { letters: 0, objections: 0, takenBack: 0, mailboxes: new Set<string>() };
const possible = new Set<string>();

/** Somebody was written to by this step although no human stands behind it, or although they have objected. */
type Wrong = Readonly<{ step: string; address: string; what: keyof Written | 'arrived' }>;

/** Tells it from the report on. @returns where it went wrong first */
async function tell(taken: readonly string[]): Promise<Wrong | null> {
  world.reset();
  server.recipients.splice(0);
  const told = await NamedContactStory.begin(world, server);
  const look = () =>
    Promise.all(
      told.mailboxes.map(async ([desk, address]) => ({
        ...{ desk, address, now: await told.written(desk, address), arrived: told.arrived(address) },
      })),
    );
  let before = await look();
  for (const step of ['report', ...taken]) {
    if (await told.take(step)) possible.add(step);
    const after = await look();
    for (const [nth, { desk, address, now, arrived }] of after.entries()) {
      const grown = (what: keyof Written) => Math.max(0, now[what] - before[nth]!.now[what]);
      for (const what of ['letters', 'invitations'] as const) {
        if (grown(what) > 0 && !told.mayBeWritten(desk, address, what)) return { step, address, what };
      }
      const isWanted = told.mailboxes.some(([of, mailbox]) => mailbox === address && told.mayReceive(of, address));
      if (arrived > before[nth]!.arrived && !isWanted) return { step, address, what: 'arrived' };
      seen.letters += grown('letters');
      if (grown('letters') > 0) seen.mailboxes.add(told.nameOf(desk, address));
    }
    before = after;
  }
  if (told.hasObjected) seen.objections += 1;
  if (told.wasTakenBack) seen.takenBack += 1;
  return null;
}

const told = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(', '));

describe('whoever others have named', () => {
  const story = fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 22 });

  it('is written to by no path without a human who has accepted, and by none after they have objected', async () => {
    const examples = [
      told('accept, wait, inform, deliver, invite, wait, object, deliver, invite, cancel'),
      told('accept, undo, wait, inform, invite, wait, deliver, accept, object, report'),
      // Named and accepted once more after the objection: by then the promise is a new one, and the address is known alone.
      told('accept, inform, object, report, accept, bind, invite, wait, deliver'),
      // Written to twice whatever else is told: once for each gathering.
      told('accept, invite, wait, deliver, cancel, bind, invite, wait, deliver'),
      // Decided otherwise, and decided again.
      told(
        'already known, undo, out of scope, undo, ask, supplement, report, duplicate, undo, find duplicates, wait, inform',
      ),
      told('report, ask, wait, return unanswered, tell reporters, settle, bind, invite, invite late, deliver'),
      // Another project of somebody who is in the directory and to whom nothing is promised.
      told('enter, wait, inform, invite, tell of added, add project, wait, tell of added, invite, deliver'),
      told('enter, add project, undo, wait, tell of added, deliver, add project, object, wait, tell of added, deliver'),
      // Whoever told of the project names its contact afterwards.
      told('report unnamed, supplement, wait, inform, invite, accept, wait, inform, deliver'),
      // Somebody else of the project: named by its contact, found by an organiser, put in their place.
      told(
        'accept, bind, wait, inform, invite, wait, name another, renew contacts, wait, inform, invite late, deliver',
      ),
      told('name another, accept, wait, name another, other objects, wait, inform, invite, invite late, deliver'),
      told('accept, find contact, object, wait, inform, deliver, other objects, find contact, invite, deliver'),
      told('replace, accept, bind, invite, wait, deliver, replace, invite late, wait, deliver, other objects, inform'),
      // At short notice, and with an invitation that is held.
      told('welcome, accept, bind, hold, welcome, wait, deliver, let run, invite, object, welcome, deliver'),
      // By the other network only with the consent of whoever is named, and when somebody there has accepted, too.
      told('hand over unasked, accept there, wait, inform, invite there, deliver'),
      told('hand over without contact, accept there, wait, inform, invite there, deliver'),
      told('hand over, wait, inform, invite there, accept there, wait, inform, invite there, wait, deliver'),
      told('hand over, accept there, object there, wait, inform, invite there, invite late, deliver'),
    ].map((one): [string[]] => [one]);
    const isRight = async (taken: readonly string[]) => expect(await tell(taken)).toBeNull();
    await fc.assert(fc.asyncProperty(story, isRight), { numRuns: runs(48) + examples.length, examples });
    // Nothing would be proven by stories in which nobody is written to.
    expect(Math.min(seen.letters, seen.objections, seen.takenBack)).toBeGreaterThan(0);
    expect([...seen.mailboxes].sort()).toEqual(['the contact', 'the contact, by the other network', 'the other one']);
    // Nor by steps that are always refused; one has to be.
    expect(steps.filter((step) => !possible.has(step))).toEqual(['hand over unasked']);
  }, 120_000);

  it.each([
    ['promise by nobody', 'wait, inform', 'inform'],
    ['forget objections', 'report, accept, wait, inform', 'inform'],
    ['hand over without consent', 'accept there, wait, inform', 'inform'],
  ] as const)('would be written to, and it would be found: %s', async (wall, after, step) => {
    expect(broken).toContain(wall);
    const before = wall === 'forget objections' ? told('accept, wait, inform, object') : [];
    expect(await tell([...before, wall, ...told(after)])).toMatchObject({ step, what: 'letters' });
  });
});
