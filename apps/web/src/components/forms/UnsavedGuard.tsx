import { type SaveNow, useUnsaved } from './unsaved';

type Props = Readonly<{
  isDirty: boolean;
  /** Of fields that save themselves: whoever leaves is asked only when this fails. */
  save?: SaveNow;
}>;

/** For fields outside of a `Form`: the page or dialog around asks before they are lost. */
export function UnsavedGuard({ isDirty, save }: Props) {
  useUnsaved(isDirty, save);
  return null;
}
