import { Choice, Field } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import type { Kind } from './wishes.dto.js';

const texts = {
  de: {
    kinds: { all: 'zu allen Terminen', fachtag: 'nur zu Fachtagen' },
    pause: 'Bis zu diesem Tag laden wir Sie zu nichts ein. Leer heißt: keine Pause.',
  },
  en: {
    kinds: { all: 'to all events', fachtag: 'only to Fachtage' },
    pause: 'Up to this day we invite you to nothing. Empty means: no pause.',
  },
} as const satisfies Record<string, Readonly<{ kinds: Record<Kind, string> } & Record<string, unknown>>>;

// Names of languages stand in their own language.
const LANGUAGES = [
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;

/** Fewer invitations, a pause, another language. */
export function WishFields(props: FieldsProps) {
  const t = texts[props.language];
  const field = fieldReader(props);
  const { label, value, fault } = field('kinds');
  return (
    <>
      <input type="hidden" name="seen" value={props.kept.seen ?? ''} />
      <Choice name="kinds" legend={label} options={Object.entries(t.kinds)} value={value} fault={fault} required />
      <Field {...field('pausedUntil')} type="date" hint={t.pause} />
      <Field {...field('language')} options={LANGUAGES} />
    </>
  );
}
