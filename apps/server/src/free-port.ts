import { createServer } from 'node:net';

/**
 * Asks before any work whether the address can be listened on. Between this and `listen` somebody else may still take
 * it; then `listen` says the same.
 * @throws the system's error, for which `sentenceFor` has words
 */
export async function assertPortFree({ host, port }: Readonly<{ host: string; port: number }>): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}
