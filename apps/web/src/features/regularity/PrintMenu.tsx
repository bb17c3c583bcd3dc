import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DropMenu } from '../../components/MoreMenu';
import { sheetsHref } from './sheets-href';
import type { MatrixSearch } from './search';

type Props = Readonly<{ networkId: string; search: MatrixSearch }>;

/** The page as it stands, or sheets of A4 that hold any number of meetings. */
export function PrintMenu({ networkId, search }: Props) {
  const { t, i18n } = useTranslation();
  const button = (
    <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />}>
      {t('regularity.print')}
    </Button>
  );
  return (
    <DropMenu button={button}>
      <Menu.Item onClick={() => window.print()}>{t('regularity.printPage')}</Menu.Item>
      <Menu.Item
        component="a"
        href={sheetsHref(networkId, search, i18n.language === 'en' ? 'en' : 'de')}
        target="_blank"
        rel="noreferrer"
      >
        {t(search.suche === undefined ? 'regularity.pdf' : 'regularity.pdfOfAll')}
      </Menu.Item>
    </DropMenu>
  );
}
