import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Mailing } from '../../api/types';
import { beginMail, begunMail } from '../../mail-draft';

/** Back to the text, for the same people; where this tab still knows who they were. */
export function AgainButton({ mailing }: Readonly<{ mailing: Mailing }>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const begun = begunMail(mailing.id);
  if (begun === null) return null;
  const again = (): void =>
    void navigate({
      to: '/postausgang/e-mails/neu',
      search: { entwurf: beginMail({ ...begun, texts: mailing.texts }) },
    });
  return (
    <Button variant="default" onClick={again}>
      {t('mailings.again')}
    </Button>
  );
}
