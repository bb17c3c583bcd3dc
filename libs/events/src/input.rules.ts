import { type FieldFault, InvalidInput } from '#libs/kernel';

/** @throws {InvalidInput} naming every fault at once. */
export function refuse(...faults: readonly FieldFault[]): void {
  if (faults.length > 0) throw new InvalidInput(...faults);
}

/** What a caller really gave: an absent field and an undefined one both mean "as it is". */
export function given<Input extends object>(input: Input): { [Key in keyof Input]: Exclude<Input[Key], undefined> } {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Input]: Exclude<Input[Key], undefined>;
  };
}
