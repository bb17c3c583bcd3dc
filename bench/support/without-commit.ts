import { Database, type Tx } from '#libs/database';
import type { Caller } from '#libs/kernel';

const LATE_MILLISECONDS = 50;

// Loaded before the server for a negative control: who answers before the commit loses answers when it is killed.
const { transaction } = Database.prototype;

Database.prototype.transaction = function <T>(this: Database, caller: Caller, work: (tx: Tx) => Promise<T>) {
  return new Promise<T>((resolve, reject) => {
    const early = async (tx: Tx): Promise<void> => {
      resolve(await work(tx));
      await new Promise((later) => setTimeout(later, LATE_MILLISECONDS));
    };
    transaction.call(this, caller, early as (tx: Tx) => Promise<unknown>).catch(reject);
  });
};
