const LONGEST = 5 * 60_000;

/**
 * A journey whose steps follow one another is one test: no step can be run, or fail, without those before it. What
 * fails is named by its step.
 */
export function story(name: string, steps: Readonly<Record<string, () => Promise<void>>>): void {
  const walk = async (): Promise<void> => {
    for (const [step, take] of Object.entries(steps)) {
      await take().catch((cause: unknown) => {
        throw new Error(`The story ends at: ${step}`, { cause });
      });
    }
  };
  it(name, walk, LONGEST);
}
