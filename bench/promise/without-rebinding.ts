import { Binding } from '#libs/intake';

type Rebound = Readonly<{ boundEventId: string | null }>;
type Inside = { save(tx: unknown, actor: unknown, rebound: readonly Rebound[]): Promise<void> };

const inside = Binding.prototype as unknown as Inside;
const { save } = inside;

/** For a negative control: what is bound once stays bound, whatever becomes of the gathering. @returns the way back */
export function switchOffRebinding(): () => void {
  inside.save = function (this: Inside, tx, actor, rebound) {
    return save.call(
      this,
      tx,
      actor,
      rebound.filter(({ boundEventId }) => boundEventId === null),
    );
  };
  return () => {
    inside.save = save;
  };
}
