import { freshDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import type { JourneyEvent } from '../support/journey-fachtag.js';
import { MailServer } from '../support/mail-server.js';
import { OrganiserClient } from '../support/organiser-client.js';
import { freePort, type Standalone, startStandalone } from '../support/standalone.js';

let database: TestDatabase;
let product: Standalone;
let organiser: OrganiserClient;
let event: JourneyEvent;
let smtpPort: number;

beforeAll(async () => {
  database = await freshDatabase();
  smtpPort = await freePort();
  product = await startStandalone({ DATABASE_URL: database.url, SMTP_URL: `smtp://127.0.0.1:${smtpPort}` });
  organiser = await OrganiserClient.signIn(product);
  event = await organiser.aFachtag('Fachtag ohne Post', 10);
});
afterAll(async () => {
  await product?.stop();
  await database?.drop();
});

describe('the mail server is away', () => {
  it('keeps nobody from registering, and the confirmations follow when it is back, one to each', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index);
    const begin = performance.now();
    const replies = await Promise.all(
      numbers.map((number) => organiser.register(event, number, `guest-without-mail-${number}`)),
    );
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(replies.map(({ status }) => status)).toEqual(numbers.map(() => 201));
    await eventually(() => product.said().includes('the mail server does not answer'), 20_000);

    const server = await MailServer.start(smtpPort);
    const wanted = numbers.map((number) => `gast-${number}@berufsschule.example.org`);
    await eventually(() => wanted.every((address) => server.recipients.includes(address)), 40_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(server.recipients.filter((address) => address.startsWith('gast-')).sort()).toEqual(wanted.sort());
    await server.stop();
    process.kill(product.pid, 0);
  });
});
