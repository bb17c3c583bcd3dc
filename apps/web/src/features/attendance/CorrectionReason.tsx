import { useTranslation } from 'react-i18next';
import { ReasonField } from '../../components/forms/ReasonField';

type Props = Readonly<{ value: string; onType: (reason: string) => void }>;

/** Why something that was confirmed was not so; it stays beside the correction. */
export function CorrectionReason({ value, onType }: Props) {
  const { t } = useTranslation();
  return (
    <ReasonField
      label={t('attendance.reason')}
      description={t('attendance.reasonHint')}
      required
      value={value}
      onType={onType}
    />
  );
}
