import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../../components/MoreMenu';
import { eventQuery } from '../events/events';

const ON_SITE = ['signature-list', 'badges', 'room-signs'] as const;
const ONLINE = ['online-list'] as const;

/** What is printed for a gathering: each a PDF of its own, which the browser opens beside the page. */
export function PrintMenu({ eventId }: Readonly<{ eventId: string }>) {
  const { t, i18n } = useTranslation();
  const { data: event } = useQuery(eventQuery(eventId));
  if (event === undefined) return null;
  const documents = [...(event.format === 'online' ? [] : ON_SITE), ...(event.format === 'in_person' ? [] : ONLINE)];
  const button = (
    <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />}>
      {t('attendance.print')}
    </Button>
  );
  return (
    <DropMenu button={button}>
      {documents.map((document) => (
        <Menu.Item
          key={document}
          component="a"
          href={`/api/events/${eventId}/documents/${document}?language=${i18n.language === 'en' ? 'en' : 'de'}`}
          target="_blank"
          rel="noreferrer"
        >
          {t(`attendance.document.${document}`)}
        </Menu.Item>
      ))}
    </DropMenu>
  );
}
