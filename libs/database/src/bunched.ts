import DataLoader from 'dataloader';

// As many as come in one batch of the desks.
const MOST_AT_ONCE = 128;

/**
 * A read of one thing that many ask for at the same moment: all who ask in one turn of the event loop are answered by
 * one call of `read`, so that a hundred cost little more than one. Nothing is kept: whoever asks later reads anew.
 * @param read what is there, by key; a key that is left out answers null
 */
export function bunched<Key, Found>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Found>>,
): (key: Key) => Promise<Found | null> {
  const loader = new DataLoader<Key, Found | null>(
    async (keys) => {
      const found = await read(keys);
      return keys.map((key) => found.get(key) ?? null);
    },
    // After the turn's requests have been read, not after the first of them.
    { cache: false, maxBatchSize: MOST_AT_ONCE, batchScheduleFn: (send) => void setImmediate(send) },
  );
  return (key) => loader.load(key);
}
