import { longestReportTexts as longest } from '#libs/intake';
import { Field } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';
import { LONGEST_CONTACT } from './report.dto.js';

const texts = {
  de: {
    contactHint: 'Name, E-Mail oder Telefon, soweit Sie es wissen.',
    emailHint: 'Freiwillig. Dorthin schreiben wir Ihnen, was daraus wird.',
    more: 'Mehr sagen (freiwillig)',
  },
  en: {
    contactHint: 'Name, email or phone, as far as you know.',
    emailHint: 'Voluntary. We write there what comes of it.',
    more: 'Say more (voluntary)',
  },
} as const;

const FOLDED = ['city', 'projectSite', 'note', 'ownName'] as const;

/** Four fields, the rest folded away: nobody at a gathering has more than a minute. */
export function ReportFields({ isKnown, ...props }: FieldsProps & Readonly<{ isKnown: boolean }>) {
  const t = texts[props.language];
  const field = fieldReader(props);
  const isOpen = FOLDED.some((name) => props.kept[name] || props.faults.some(([wrong]) => wrong === name));
  return (
    <>
      <Field {...field('projectName')} required maxLength={longest.name} />
      <Field {...field('carrier')} maxLength={longest.carrier} />
      <Field {...field('contact')} hint={t.contactHint} maxLength={LONGEST_CONTACT} />
      {isKnown ? null : (
        <Field {...field('ownEmail')} hint={t.emailHint} type="email" autoComplete="email" maxLength={254} />
      )}
      <details open={isOpen}>
        <summary>{t.more}</summary>
        <Field {...field('city')} maxLength={longest.city} />
        <Field {...field('projectSite')} inputMode="url" maxLength={longest.website} />
        <Field {...field('note')} rows={4} maxLength={longest.note} />
        {isKnown ? null : <Field {...field('ownName')} autoComplete="name" maxLength={longest.name} />}
      </details>
    </>
  );
}
