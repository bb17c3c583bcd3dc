import { useUnsaved } from './unsaved';

/** For fields outside of a `Form`: the page or dialog around asks before they are lost. */
export function UnsavedGuard({ isDirty }: Readonly<{ isDirty: boolean }>) {
  useUnsaved(isDirty);
  return null;
}
