import type { INestApplicationContext } from '@nestjs/common';
import { FirstStart } from '#libs/auth';

/** What the console says while nobody has an account; null afterwards. */
export async function firstStartNotice(app: INestApplicationContext, baseUrl: string): Promise<string | null> {
  const firstStart = app.get(FirstStart, { strict: false });
  if (!(await firstStart.isPending())) return null;
  return `Nobody has an account yet. Open ${baseUrl}/o and create the first administrator with the code ${firstStart.code}.`;
}
