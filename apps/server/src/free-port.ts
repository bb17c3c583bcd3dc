import { type AddressInfo, createServer } from 'node:net';

type Place = Readonly<{ host: string; port: number; baseUrl: string }>;

/**
 * Asks before any work whether the address can be listened on. The port 0 leaves the choice to the machine: it is made
 * here, because links and the terminal name the port before anything listens. Between this and `listen` somebody else may
 * still take it; then `listen` says the same.
 * @throws the system's error, for which `sentenceFor` has words
 */
export async function onFreePort<Settings extends Place>(settings: Settings): Promise<Settings> {
  const { host, port: wanted, baseUrl } = settings;
  const probe = createServer();
  const port = await new Promise<number>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port: wanted }, () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => resolve(found));
    });
  });
  return { ...settings, port, baseUrl: baseUrl.replace(/:0$/, `:${port}`) };
}
