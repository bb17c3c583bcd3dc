import { useTranslation } from 'react-i18next';
import type { Segment } from '../../api/types';
import { TextField } from '../../components/forms/fields';
import { FieldGroup, Form } from '../../components/forms/Form';
import { useSavedForm } from '../../components/forms/useSavedForm';
import { CriteriaFields } from './CriteriaFields';
import { criteriaOf, criterionOf, type Question, questionOf } from './criteria';
import { MeaningNote } from './MeaningNote';
import { changedBySegments, createSegment, editSegment } from './segments';
import { useSentence } from './useSentence';

type Props = Readonly<{
  networkId: string;
  segment: Segment | null;
  onSaved: (id: string) => void | Promise<void>;
  onCancel: () => void;
}>;

/** The builder: what is asked, and below it at every moment whom that means. */
export function SegmentForm({ networkId, segment, onSaved, onCancel }: Props) {
  const { t } = useTranslation();
  const read = useSentence();
  const saved = useSavedForm({
    initial: {
      name: segment?.name ?? '',
      question: questionOf(segment?.criteria ?? { match: 'all', criteria: [] }, segment ? read(segment.sentence) : ''),
    },
    send: ({ name, question }, key) => {
      // `check` lets nothing through that is not complete.
      const body = { name, criteria: criteriaOf(question)! };
      return segment
        ? editSegment(segment.id)({ ...body, version: segment.version }, key)
        : createSegment(networkId)(body, key);
    },
    changes: changedBySegments,
    onSaved: ({ id }) => onSaved(id),
    nameOf: (field) => field.replace(/^criteria\.criteria\.(\d+)\..*$/, 'question.$1'),
    check: ({ name, question }) => ({
      name: name.trim() === '' && 'required',
      ...Object.fromEntries(
        question.drafts.map((draft, index) => [`question.${index}`, criterionOf(draft) === null && 'required']),
      ),
    }),
  });
  const { form } = saved;
  const { question } = form.values;
  const change = (changes: Partial<Question>): void => {
    question.drafts.forEach((_, index) => form.clearFieldError(`question.${index}`));
    form.setFieldValue('question', { ...question, name: t('segments.yours'), ...changes });
  };
  return (
    <Form saved={saved} action={t('common.save')} onCancel={onCancel}>
      <FieldGroup title={t('segments.nameGroup')}>
        <TextField
          form={form}
          name="name"
          label={t('segments.name')}
          description={t('segments.nameHint')}
          maxLength={120}
        />
      </FieldGroup>
      <FieldGroup title={t('segments.question')} lead={t('segments.questionLead')}>
        <CriteriaFields networkId={networkId} question={question} errors={form.errors} onChange={change} />
        <MeaningNote networkId={networkId} question={question} />
      </FieldGroup>
    </Form>
  );
}
