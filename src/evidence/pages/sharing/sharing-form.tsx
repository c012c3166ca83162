import type { Problem } from '../../../platform/change/decision.ts';
import { sayDay } from '../../../platform/clock.ts';
import { Button } from '../../../platform/design/button.tsx';
import { TextInput } from '../../../platform/design/text-input.tsx';
import type { Form } from '../../../platform/pages/form.tsx';
import type { Share } from '../../load-shares.ts';

type Props = {
  readonly shares: readonly Share[];
  readonly form: Form<{ with: string }>;
  /** Where the button that ends a share sends the form. */
  readonly revokeAt: (code: string) => string;
};

/** With whom something is shared, a button to end each, and a box for one more. */
export const SharingForm = ({ shares, form, revokeAt }: Props) => (
  <form.element>
    <TextInput
      {...form.text('with')}
      label="Organisation’s code"
      hint="The code of the Organisation Data Service (ODS), for example RX1. The register of this service finds it by name"
      width={10}
      spellcheck={false}
      autocapitalize="characters"
    />
    <Button name="act" value="share">
      Share
    </Button>
    <h2 className="nhsuk-heading-m">Shared with</h2>
    {shares.length === 0 ? <p>Nobody.</p> : null}
    <ul className="nhsuk-list nhsuk-list--border">
      {shares.map((share) => (
        <li key={share.code}>
          {share.name} ({share.code})
          <div className="nhsuk-hint nhsuk-u-margin-bottom-1">
            Shared by {share.sharedBy} on {sayDay(share.sharedAt)}
            {share.revokedAt === null ? '' : `, until ${sayDay(share.revokedAt)}`}
          </div>
          {share.revokedAt === null ? (
            <Button
              name="act"
              value="revoke"
              variant="secondary"
              small
              formAction={revokeAt(share.code)}
              aria-label={`Stop sharing with ${share.name}`}
            >
              Stop sharing
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  </form.element>
);

/** How the problems of sharing are said. */
export const sharingSentences = {
  'receiver-missing': { field: 'with', text: 'Enter the code of the organisation to share with' },
  'receiver-unknown': {
    field: 'with',
    text: ({ detail }: Problem) => `There is no organisation with the code ${detail ?? ''} in this service`,
  },
  'receiver-own': { field: 'with', text: 'Enter the code of another organisation: this is your own' },
  'shared-already': {
    field: 'with',
    text: ({ detail }: Problem) => `It is shared with ${detail ?? ''} already`,
  },
  'already-withdrawn': { text: 'The content was removed in the meantime, so it cannot be shared' },
} as const;
