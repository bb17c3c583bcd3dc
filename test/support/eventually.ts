/** Waits until the claim holds, without guessing how long that takes. */
export async function eventually(claim: () => Promise<boolean> | boolean, withinMs = 30_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline;) {
    if (await claim()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come true within ${withinMs} ms: ${claim.toString()}`);
}
