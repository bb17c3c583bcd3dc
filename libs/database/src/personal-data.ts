import type { Tx } from './database.service.js';

/** A part of what is kept about a person, in words a person can read. */
export type ExportSection = Readonly<{ title: string; rows: readonly Readonly<Record<string, unknown>>[] }>;

/** Whose data it is: the person of the registry, and the mailbox under which others may know somebody. */
export type DataSubject = Readonly<{ personId: string; networkId: string; email: string | null }>;

/** Every source there is, for whoever erases somebody: joined where all domains are known. */
export const PERSONAL_DATA = Symbol('personal data');

/** Whoever owns a table that names a person knows how to hand its rows out and how to erase them. */
export interface PersonalDataSource {
  /** Tables with a `person_id` (or an address) that this source answers for. */
  readonly tables: readonly string[];
  export(tx: Tx, subject: DataSubject): Promise<readonly ExportSection[]>;
  erase(tx: Tx, subject: DataSubject): Promise<void>;
}
