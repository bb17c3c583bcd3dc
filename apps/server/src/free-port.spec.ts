import { createServer, type AddressInfo } from 'node:net';
import { assertPortFree } from './free-port.js';
import { sentenceFor } from './start-failure.js';

const host = '127.0.0.1';

describe('a port', () => {
  it('that is free stays free', async () => {
    await assertPortFree({ host, port: 0 });
  });

  it('that is taken is refused in one sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as AddressInfo;
    const refusal: unknown = await assertPortFree({ host, port }).catch((error: unknown) => error);
    expect(sentenceFor(refusal)).toMatch(new RegExp(`^Port ${port} is taken: `));
    other.close();
    await expect(assertPortFree({ host: '192.0.2.1', port: 0 }).catch(sentenceFor)).resolves.toBe(
      'HOST 192.0.2.1 is no address of this machine.',
    );
  });
});
