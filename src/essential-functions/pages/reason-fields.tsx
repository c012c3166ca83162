import { Radios } from '../../platform/design/radios.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { changeReasons, explanationLimit } from '../rules/reason.ts';
import { reasonWords } from './say-reason.ts';

type Props = {
  readonly form: Pick<Form<{ reason: string; explanation: string }>, 'text'>;
  readonly label: string;
};

/** Why the scope changes (R28). */
export const ReasonFields = ({ form: { text }, label }: Props) => (
  <>
    <Radios
      {...text('reason')}
      label={label}
      labelSize="s"
      items={changeReasons.map((value) => ({ value, label: reasonWords[value] }))}
    />
    <Textarea
      {...text('explanation')}
      label="What has changed (optional unless there is another reason)"
      rows={3}
      maxLength={explanationLimit}
    />
  </>
);

/** How what is wrong with a reason, or with the moment, is said. */
export const reasonSentences = {
  'reason-missing': { field: 'reason', text: 'Select why this changes' },
  'explanation-missing': { field: 'explanation', text: 'Enter what has changed' },
  'explanation-too-long': {
    field: 'explanation',
    text: `What has changed must be ${explanationLimit.toLocaleString('en-GB')} characters or fewer`,
  },
  'nothing-changed': { text: 'Nothing is different from what is recorded. Change something, or go back' },
  'edition-closed': { text: 'This edition is closed. Its essential functions can no longer be changed' },
} as const;
