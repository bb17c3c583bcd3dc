import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_MS = 30_000;
/** Who has read the code from the screen needs a moment to type it. */
const STEPS_BACK = 2;
const DIGITS = 6;

/** Of one event. Early comers may check themselves in, and nobody after the end. */
export type CheckInWindow = Readonly<{ eventId: string; opensAt: Date; closesAt: Date }>;

/** The six digits on the screen of the room at this moment: RFC 4226, section 5.3, over SHA-256 and the event. */
export function checkInCode(secret: Uint8Array, eventId: string, at: Date, stepsBack = 0): string {
  const step = Math.floor(at.getTime() / STEP_MS) - stepsBack;
  const digest = createHmac('sha256', secret).update(`check-in ${eventId} ${step}`).digest();
  const offset = digest.at(-1)! & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** When the screen shows the next one. */
export const nextCodeAt = (at: Date): Date => new Date((Math.floor(at.getTime() / STEP_MS) + 1) * STEP_MS);

export type CodeAnswer = 'taken' | 'not-open' | 'over' | 'wrong';

/** Whether somebody in the room has typed this code. Spaces are forgiven; the code of another event or hour is not. */
export function codeAnswer(secret: Uint8Array, window: CheckInWindow, typed: string, at: Date): CodeAnswer {
  if (at < window.opensAt) return 'not-open';
  if (at >= window.closesAt) return 'over';
  const digits = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return 'wrong';
  const given = Buffer.from(digits);
  const steps = Array.from({ length: STEPS_BACK + 1 }, (_, back) => checkInCode(secret, window.eventId, at, back));
  return steps.map((code) => timingSafeEqual(Buffer.from(code), given)).includes(true) ? 'taken' : 'wrong';
}
