import { useTranslation } from 'react-i18next';
import { type AnyForm, TextField, TickField } from '../../components/forms/fields';

/** What a colour begins with when a network wants its own: that of Tagwerk. */
export const FIRST_COLOR = '#0b5470';

type Props = Readonly<{ form: AnyForm & Readonly<{ values: Readonly<{ hasAccent: boolean }> }> }>;

/** One colour for pages and mails; how it is shown follows from it, so that nothing becomes hard to read. */
export function AccentFields({ form }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TickField form={form} name="hasAccent" label={t('networks.hasAccent')} />
      {form.values.hasAccent && (
        <TextField
          form={form}
          name="accentColor"
          type="color"
          label={t('networks.accentColor')}
          description={t('networks.accentHint')}
          maw={260}
        />
      )}
    </>
  );
}
