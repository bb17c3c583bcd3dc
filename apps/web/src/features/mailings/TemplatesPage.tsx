import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MailingTemplates } from '../../api/types';
import { EmptyState } from '../../components/EmptyState';
import { Loaded } from '../../components/Loaded';
import { Page } from '../../components/Page';
import { Panel } from '../../components/Panel';
import { ListRow, Rows } from '../../components/Rows';
import { useNetwork } from '../session/useNetwork';
import { textLanguages } from './draft-text';
import { templatesQuery } from './templates';

/** The texts that a network keeps, and those that every network has. */
export function TemplatesPage() {
  const { t } = useTranslation();
  const { id: networkId } = useNetwork();
  const above = <Link to="/postausgang/e-mails">{t('mailings.title')}</Link>;
  return (
    <Page title={t('mailings.templates')} lead={t('mailings.templatesLead')} above={above}>
      <Loaded query={useQuery(templatesQuery(networkId))}>{(found) => <Templates found={found} />}</Loaded>
    </Page>
  );
}

function Templates({ found: { rows, builtIn } }: Readonly<{ found: MailingTemplates }>) {
  const { t, i18n } = useTranslation();
  const shown = i18n.language === 'en' ? 'en' : 'de';
  return (
    <>
      <Panel title={t('mailings.ownTemplates')} flush>
        {rows.length === 0 ? (
          <EmptyState title={t('mailings.noTemplates')}>{t('mailings.noTemplatesText')}</EmptyState>
        ) : (
          <Rows>
            {rows.map(({ id, name, texts }) => (
              <ListRow
                key={id}
                title={
                  <Link to="/postausgang/vorlagen/$templateId" params={{ templateId: id }}>
                    {name}
                  </Link>
                }
                text={(texts.de ?? texts.en)?.subject}
                aside={textLanguages
                  .filter((language) => texts[language] !== undefined)
                  .map((language) => t(`mailings.language.${language}`))
                  .join(', ')}
              />
            ))}
          </Rows>
        )}
      </Panel>
      <Panel title={t('mailings.builtInTemplates')} flush>
        <Rows>
          {builtIn.map(({ name, texts }) => (
            <ListRow key={name} title={t(`mailings.builtIn.${name}`)} note={texts[shown]?.subject} />
          ))}
        </Rows>
      </Panel>
    </>
  );
}
