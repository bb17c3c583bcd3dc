import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/types';
import { Panel } from '../../components/Panel';
import { instant } from '../../i18n/format';
import { AskedQuestion } from './AskedQuestion';
import classes from './inbox.module.css';

/** What the reporter was asked and has answered, and whatever they have added; before all else that helps to decide. */
export function QuestionPanel({ report: { question, supplements } }: Readonly<{ report: Report }>) {
  const { t } = useTranslation();
  if (question === null && supplements.length === 0) return null;
  return (
    <Panel title={t(question ? 'projects.questionTitle' : 'projects.supplements')}>
      {question && <AskedQuestion question={question} isAnswered={question.answeredAt !== null} />}
      {supplements.map(({ note, writtenAt }) => (
        <div key={writtenAt}>
          <p className={classes.hint}>
            {t(writtenAt === question?.answeredAt ? 'projects.answeredAt' : 'projects.addedAt', {
              at: instant(writtenAt),
            })}
          </p>
          <p className={classes.note}>{note}</p>
        </div>
      ))}
    </Panel>
  );
}
