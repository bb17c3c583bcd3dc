import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailingPiece, MailingPreview } from '../../api/types';
import { Panel } from '../../components/Panel';
import classes from './PreviewPanel.module.css';

type Props = Readonly<{ preview: MailingPreview; onPosition: (position: number) => void }>;

/** The mail as one person will read it; what is filled in for them is marked. */
export function PreviewPanel({ preview, onPosition }: Props) {
  const { t } = useTranslation();
  const { position, of, person, language, isParticipant, subject, greeting, blocks, text } = preview;
  const step = (by: number): void => onPosition(((position - 1 + by + of) % of) + 1);
  return (
    <Panel title={t('mailings.preview')}>
      <div className={classes.who}>
        <Button
          variant="default"
          size="xs"
          disabled={of < 2}
          aria-label={t('mailings.previous')}
          onClick={() => step(-1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Button>
        <p role="status">{t('mailings.previewOf', { name: person.name, position, of })}</p>
        <Button variant="default" size="xs" disabled={of < 2} aria-label={t('mailings.next')} onClick={() => step(1)}>
          <IconChevronRight size={18} aria-hidden />
        </Button>
      </div>
      <p className={classes.quiet}>
        {[person.address, t(isParticipant ? 'mailings.asParticipant' : 'mailings.asContact')].join(' · ')}
      </p>
      <div className={classes.mail} lang={language}>
        <p className={classes.subject}>
          <Pieces of={subject} />
        </p>
        {greeting && <p>{greeting}</p>}
        {blocks.map(({ kind, lines }, index) =>
          kind === 'list' ? (
            <ul key={index}>
              {lines.map((line, item) => (
                <li key={item}>
                  <Pieces of={line} />
                </li>
              ))}
            </ul>
          ) : (
            <p key={index}>
              {lines.map((line, item) => (
                <span key={item} className={classes.line}>
                  <Pieces of={line} />
                </span>
              ))}
            </p>
          ),
        )}
      </div>
      <details className={classes.whole}>
        <summary>{t('mailings.textPart')}</summary>
        <p lang={language}>{text}</p>
      </details>
    </Panel>
  );
}

function Pieces({ of }: Readonly<{ of: readonly MailingPiece[] }>) {
  return of.map(({ kind, text }, index) =>
    kind === 'words' ? (
      <span key={index}>{text}</span>
    ) : kind === 'address' ? (
      <u key={index}>{text}</u>
    ) : (
      <mark key={index} data-kind={kind}>
        {text}
      </mark>
    ),
  );
}
