import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UsualStep, UsualTimeline } from '../../api/types';
import { Dialog } from '../../components/Dialog';
import { ChoiceField, TextField, TickField } from '../../components/forms/fields';
import { Form, Row } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { Note } from '../../components/Note';
import { toast } from '../../components/toast';
import { type Distance, distanceOf, type Owner, saveUsual, sent, USUAL_KEY, usualPreviewQuery } from './usual';
import { useTimingWords } from './useTimingWords';

type Props = Readonly<{ owner: Owner; usual: UsualTimeline; step: UsualStep; onClose: () => void }>;
type Values = { isOn: boolean; amount: string; unit: UsualStep['unit']; anchor: UsualStep['anchor']; at: string };

const units = ['weeks', 'days', 'working_days', 'hours'] as const;

/** The distance of one mail, with the day that would be while it is typed. */
export function UsualStepDialog({ owner, usual, step, onClose }: Props) {
  const { t } = useTranslation();
  const { isOn, amount, unit, anchor, at } = step;
  const name = t(`timeline.kind.${step.kind}`);
  const initial: Values = { isOn, amount: String(amount), unit, anchor, at };
  const changed = ({ amount: typed, ...values }: Values): UsualStep => ({ ...step, ...values, amount: Number(typed) });
  const saved = useSavedForm({
    initial,
    send: (values: Values, key: string) => {
      const steps = usual.steps.map((one) => (one.kind === step.kind ? changed(values) : one));
      return saveUsual(owner)({ version: usual.version, steps: sent(steps) }, key);
    },
    changes: [USUAL_KEY],
    nameOf: (field) => field.split('.').at(-1)!,
    onSaved: () => {
      toast(t('common.saved'));
      onClose();
    },
    check: ({ isOn: sends, amount: typed }) => ({ amount: sends && !isWhole(typed) && 'out-of-range' }),
  });
  const { form } = saved;
  const { values } = form;
  return (
    <Dialog title={name} onClose={onClose}>
      <Form saved={saved} action={t('common.save')} onCancel={onClose}>
        <TickField form={form} name="isOn" label={t('timelines.sends')} />
        {values.isOn && (
          <>
            <Row>
              <TextField
                form={form}
                name="amount"
                label={t('timelines.amount')}
                type="number"
                inputMode="numeric"
                min={1}
              />
              <ChoiceField
                form={form}
                name="unit"
                label={t('timelines.unitLabel')}
                choices={units.map((value) => ({ value, label: t(`timelines.unit.${value}`) }))}
              />
            </Row>
            <Row>
              {anchor !== 'end' && (
                <ChoiceField
                  form={form}
                  name="anchor"
                  label={t('timelines.anchorLabel')}
                  choices={(['start', 'deadline'] as const).map((value) => ({
                    value,
                    label: t(`timelines.anchor.${value}`),
                  }))}
                />
              )}
              {values.unit !== 'hours' && (
                <TextField form={form} name="at" label={t('timelines.time')} type="time" min="07:00" max="20:00" />
              )}
            </Row>
            <Sentence owner={owner} distance={distanceOf(changed(values))} isReady={isWhole(values.amount)} />
          </>
        )}
      </Form>
    </Dialog>
  );
}

const isWhole = (typed: string): boolean => /^\d{1,3}$/.test(typed.trim()) && Number(typed) > 0;

/** What was typed as one sentence. */
function Sentence({ owner, distance, isReady }: Readonly<{ owner: Owner; distance: Distance; isReady: boolean }>) {
  const { t } = useTranslation();
  const words = useTimingWords();
  const [asked] = useDebouncedValue(distance, 300);
  const { data } = useQuery({ ...usualPreviewQuery(owner, [asked]), enabled: isReady });
  const due = data?.steps[0];
  if (!isReady || !due) return <Note tone="info">{t('timelines.previewLater')}</Note>;
  return (
    <Note tone="info">
      <p role="status">
        {t('timelines.sentence', { distance: words.distance(asked), due: words.due(due, data.example).join(', ') })}
      </p>
    </Note>
  );
}
