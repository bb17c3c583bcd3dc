import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { type Section, withTexts } from './i18n/i18n';

/** A part of another feature's page in a chunk of its own, which comes with these texts; the page does not wait for it. */
export function lazyPart<Props extends object, Name extends string>(
  sections: readonly Section[],
  load: () => Promise<Record<Name, (props: Props) => ReactNode>>,
  name: Name,
): ComponentType<Props> {
  const Part = lazy(async () => {
    const show = (await withTexts(sections, load))[name];
    return { default: ({ given }: Readonly<{ given: Props }>) => show(given) };
  });
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part given={props} />
      </Suspense>
    );
  };
}
