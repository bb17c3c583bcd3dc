import { createServer, type AddressInfo } from 'node:net';
import { onFreePort } from './free-port.js';
import { sentenceFor } from './start-failure.js';

const host = '127.0.0.1';

describe('a port', () => {
  it('that is left to the machine is chosen before anything names it', async () => {
    const { port, baseUrl } = await onFreePort({ host, port: 0, baseUrl: 'http://localhost:0' });
    expect(port).toBeGreaterThan(0);
    expect(baseUrl).toBe(`http://localhost:${port}`);
    // Behind a proxy people see another address, and a port that is named stays.
    const seen = 'https://tagwerk.example.org';
    expect(await onFreePort({ host, port: 0, baseUrl: seen })).toMatchObject({ baseUrl: seen });
    expect(await onFreePort({ host, port, baseUrl })).toEqual({ host, port, baseUrl });
  });

  it('that is taken is refused in one sentence', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, host, resolve));
    const { port } = other.address() as AddressInfo;
    const refusal: unknown = await onFreePort({ host, port, baseUrl: '' }).catch((error: unknown) => error);
    expect(sentenceFor(refusal)).toMatch(new RegExp(`^Port ${port} is taken: `));
    other.close();
    await expect(onFreePort({ host: '192.0.2.1', port: 0, baseUrl: '' }).catch(sentenceFor)).resolves.toBe(
      'HOST 192.0.2.1 is no address of this machine.',
    );
  });
});
