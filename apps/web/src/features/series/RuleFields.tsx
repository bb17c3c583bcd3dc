import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../../components/forms/fields';
import { Row } from '../../components/forms/Form';
import { patternsFor, type RuleValues } from './recurrence';
import { RulePreview } from './RulePreview';
import { useRuleWords } from './useRuleWords';

type Props<Values extends RuleValues> = Readonly<{
  form: UseFormReturnType<Values>;
  networkId: string;
  starts: string;
}>;

/** How a series repeats. The first day says what is possible; below stand the days that come of it. */
export function RuleFields<Values extends RuleValues>({ form, networkId, starts }: Props<Values>) {
  const { t } = useTranslation();
  const words = useRuleWords();
  const values: RuleValues = form.values;
  const possible = patternsFor(starts);
  // What was chosen stays in sight when another first day makes it impossible: the server says why.
  const chosen =
    values.repeats === 'by-hand' || possible.includes(values.repeats) || starts === '' ? [] : [values.repeats];
  const patterns = [...possible, ...chosen].map((value) => ({ value, label: words.pattern(value, starts, 1) }));
  return (
    <>
      <ChoiceField
        form={form}
        name="repeats"
        label={t('series.repeats')}
        choices={[{ value: 'by-hand', label: t('series.byHand') }, ...patterns]}
      />
      {values.repeats !== 'by-hand' && (
        <>
          <Row>
            <TextField
              form={form}
              name="every"
              label={t(values.repeats === 'weekly' ? 'series.everyWeeks' : 'series.everyMonths')}
              description={t('series.everyHint')}
              type="number"
              min={1}
              max={52}
            />
            <ChoiceField
              form={form}
              name="endsBy"
              label={t('series.endsLabel')}
              choices={(['count', 'until'] as const).map((value) => ({ value, label: t(`series.ends.${value}`) }))}
            />
            {values.endsBy === 'count' ? (
              <TextField
                form={form}
                name="count"
                label={t('series.count')}
                description={t('series.countHint')}
                type="number"
                min={1}
                max={200}
              />
            ) : (
              <TextField form={form} name="until" label={t('series.until')} type="date" min={starts} />
            )}
          </Row>
          <RulePreview values={values} networkId={networkId} starts={starts} />
        </>
      )}
    </>
  );
}
