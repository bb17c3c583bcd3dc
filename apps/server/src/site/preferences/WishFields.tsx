import { Choice, Field, Tick } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import type { Kind } from './wishes.dto.js';

const texts = {
  de: {
    kinds: { all: 'zu allen Terminen', fachtag: 'nur zu Fachtagen' },
    pause: 'Bis zu diesem Tag laden wir Sie zu nichts ein. Leer heißt: keine Pause.',
    none: 'Ich möchte von diesem Netzwerk keine Einladungen mehr.',
    stays: 'E-Mails zu Ihren eigenen Anmeldungen bekommen Sie immer, damit Sie keine Änderung verpassen.',
  },
  en: {
    kinds: { all: 'to all events', fachtag: 'only to Fachtage' },
    pause: 'Up to this day we invite you to nothing. Empty means: no pause.',
    none: 'I want no more invitations from this network.',
    stays: 'You always get mail about your own registrations, so that you miss no change.',
  },
} as const satisfies Record<string, Readonly<{ kinds: Record<Kind, string> } & Record<string, unknown>>>;

// Names of languages stand in their own language.
const LANGUAGES = [
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;

/** Fewer invitations, a pause, another language, none at all. */
export function WishFields(props: FieldsProps) {
  const t = texts[props.language];
  const field = fieldReader(props);
  const { label, value, fault } = field('kinds');
  return (
    <>
      <Choice name="kinds" legend={label} options={Object.entries(t.kinds)} value={value} fault={fault} required />
      <Field {...field('pausedUntil')} type="date" hint={t.pause} />
      <Field {...field('language')} options={LANGUAGES} />
      <Tick name="isUnsubscribed" checked={props.kept.isUnsubscribed === 'yes'}>
        {t.none}
      </Tick>
      <p className="hint">{t.stays}</p>
    </>
  );
}
