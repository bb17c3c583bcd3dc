export type Timed<T> = Readonly<{ value: T; milliseconds: number; wall: number }>;

/** The processor time of all threads of this process for one piece of work: other programs on the machine do not count. */
export async function cpuOf<T>(work: () => T | Promise<T>): Promise<Timed<T>> {
  const begin = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, milliseconds: (user + system) / 1_000, wall: performance.now() - begin };
}
