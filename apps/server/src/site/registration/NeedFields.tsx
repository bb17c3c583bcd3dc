import { Field, Tick } from '../components/Field.js';
import { fieldReader, type FieldsProps } from '../components/field-reader.js';

const texts = {
  de: {
    dietary: 'Zum Beispiel vegetarisch, ohne Nüsse. Wird 14 Tage nach dem Termin gelöscht.',
    needs:
      'Zum Beispiel Gebärdensprache, Platz für einen Rollstuhl, Untertitel. Wird 14 Tage nach dem Termin gelöscht.',
    lists: 'Teilnahmeliste für alle, die dabei sind',
    listsName: 'Mein Name und meine Einrichtung dürfen darin stehen.',
    listsEmail: 'Meine E-Mail-Adresse darf darin stehen.',
  },
  en: {
    dietary: 'For example vegetarian, no nuts. Deleted 14 days after the event.',
    needs: 'For example sign language, space for a wheelchair, captions. Deleted 14 days after the event.',
    lists: 'List of participants for everybody who takes part',
    listsName: 'It may show my name and organisation.',
    listsEmail: 'It may show my email address.',
  },
} as const;

/** Project, question, needs and the list of participants: voluntary, and open to change until the day. */
export function NeedFields(props: FieldsProps) {
  const field = fieldReader(props);
  const t = texts[props.language];
  return (
    <>
      <Field {...field('projectName')} maxLength={160} />
      <Field {...field('question')} rows={3} maxLength={1_000} />
      <Field {...field('dietary')} hint={t.dietary} rows={2} maxLength={500} />
      <Field {...field('accessNeeds')} hint={t.needs} rows={3} maxLength={1_000} />
      <fieldset>
        <legend>{t.lists}</legend>
        <Tick name="listsName" checked={props.kept.listsName === 'yes'}>
          {t.listsName}
        </Tick>
        <Tick name="listsEmail" checked={props.kept.listsEmail === 'yes'}>
          {t.listsEmail}
        </Tick>
      </fieldset>
    </>
  );
}

/** The fields above; a fault among them opens what holds them. */
export const NEED_FIELDS: readonly string[] = ['projectName', 'question', 'dietary', 'accessNeeds'];
