import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactQuestion } from '../../api/types';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { AskedQuestion } from '../projects/AskedQuestion';
import classes from './ContactQuestionPanel.module.css';
import { answeredContact, type SearchValues } from './contact-values';

type Props = Readonly<{
  question: ContactQuestion;
  /** Null for whoever may not enter anybody, and once somebody can be reached. */
  onEnter: ((values: SearchValues) => void) | null;
}>;

/** What whoever told of the project was asked about its contact, and has said: nobody is written to before somebody enters them. */
export function ContactQuestionPanel({ question: { answers, hindrance }, onEnter }: Props) {
  const { t } = useTranslation();
  const nobodyToAsk = hindrance === 'no-address' || hindrance === 'suppressed' ? hindrance : null;
  if (answers.length === 0 && nobodyToAsk === null) return null;
  return (
    <Panel title={t('ledger.contactQuestionTitle')} lead={answers.length > 0 && t('ledger.contactQuestionLead')}>
      {nobodyToAsk && <p className={classes.hint}>{t(`projects.askHindrance.${nobodyToAsk}`)}</p>}
      {answers.map((answer) => (
        <section key={answer.reportId} className={classes.answer}>
          {answer.question && (
            <AskedQuestion
              question={answer.question}
              reference={answer.reference}
              isAnswered={answer.question.answeredAt !== null || answer.contact !== null}
            />
          )}
          {answer.notes.map(({ note, writtenAt }) => (
            <div key={writtenAt}>
              <p className={classes.hint}>
                {t('ledger.contactAnsweredAt', { at: instant(writtenAt), reference: answer.reference })}
              </p>
              <p className={classes.words}>{note}</p>
            </div>
          ))}
          {answer.contact && (
            <>
              <p className={classes.hint}>{t('ledger.contactNamed', { reference: answer.reference })}</p>
              <p className={classes.words}>
                {[answer.contact.name, answer.contact.email, answer.contact.phone].filter(Boolean).join(', ')}
              </p>
            </>
          )}
          {onEnter && (answer.contact !== null || answer.notes.length > 0) && (
            <Button
              size="xs"
              onClick={() =>
                onEnter(answeredContact(answer, t('ledger.contactSourceOf', { reference: answer.reference })))
              }
            >
              {t('ledger.enterAnswered')}
            </Button>
          )}
        </section>
      ))}
    </Panel>
  );
}
