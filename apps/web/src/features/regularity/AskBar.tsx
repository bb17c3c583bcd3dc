import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AttendanceMatrix } from '../../api/types';
import type { Chosen } from '../../chosen';
import { ChosenBar } from '../../components/ChosenBar';
import { currentLanguage } from '../../i18n/i18n';
import { beginMail } from '../../mail-draft';

type Props = Readonly<{
  networkId: string;
  /** Where they were ticked. */
  list: string;
  matrix: AttendanceMatrix;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
}>;

/** Asks whoever is ticked how they are: a mail in friendly words, which everybody makes their own before it goes out. */
export function AskBar({ networkId, list, matrix, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const personIds = matrix.rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const count = personIds.length;
  if (count === 0) return null;
  const ask = (): void => {
    const text = { subject: t('regularity.ask.subject'), body: t('regularity.ask.body') };
    const entwurf = beginMail({
      ...{ networkId, eventId: null, selection: { kind: 'persons', personIds }, tickedIn: list },
      texts: { [currentLanguage()]: text },
    });
    void navigate({ to: '/postausgang/e-mails/neu', search: { entwurf } });
  };
  return (
    <ChosenBar status={t('registrations.chosen', { count })}>
      <Button leftSection={<IconMail size={18} aria-hidden />} onClick={ask}>
        {t('regularity.ask.button', { count })}
      </Button>
      <Button variant="subtle" onClick={() => onChoose(new Set())}>
        {t('registrations.chooseNone')}
      </Button>
    </ChosenBar>
  );
}
