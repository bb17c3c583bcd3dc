import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

const states = ['draft', 'announced'] as const;
export type PlannedState = (typeof states)[number];

type Props = Readonly<{ value: PlannedState; onChange: (state: PlannedState) => void }>;

/** Whether new dates are seen at once. */
export function StateChoice({ value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('series.stateLabel')}
      description={t(`series.stateHint.${value}`)}
      value={value}
      data={states.map((state) => ({ value: state, label: t(`series.state.${state}`) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value as PlannedState)}
    />
  );
}
