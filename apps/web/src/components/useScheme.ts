import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';

export function useScheme(): Readonly<{ other: 'light' | 'dark'; change: () => void }> {
  // Without `keepTransitions` the kit would write a style element, which the content policy forbids.
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const other = scheme === 'light' ? 'dark' : 'light';
  return { other, change: () => setColorScheme(other) };
}
