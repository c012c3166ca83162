import { BackLink } from '../../src/platform/design/back-link.tsx';
import { Button, ButtonLink } from '../../src/platform/design/button.tsx';
import { ButtonGroup } from '../../src/platform/design/button-group.tsx';
import { Checkboxes } from '../../src/platform/design/checkboxes.tsx';
import { DateInput } from '../../src/platform/design/date-input.tsx';
import { Fieldset } from '../../src/platform/design/fieldset.tsx';
import { FileUpload } from '../../src/platform/design/file-upload.tsx';
import { KeepStatus } from '../../src/platform/design/keep-status.tsx';
import { PasswordInput } from '../../src/platform/design/password-input.tsx';
import { Radios } from '../../src/platform/design/radios.tsx';
import { SearchInput } from '../../src/platform/design/search-input.tsx';
import { Select } from '../../src/platform/design/select.tsx';
import { TextInput } from '../../src/platform/design/text-input.tsx';
import { Textarea } from '../../src/platform/design/textarea.tsx';

const levels = [
  { value: 'not-achieved', label: 'Not achieved', hint: 'At least one indicator here is true' },
  { value: 'partially-achieved', label: 'Partially achieved' },
  { value: 'achieved', label: 'Achieved', disabled: true },
];

/** Everything that is filled in, some of it wrongly. */
export const Fields = () => (
  <>
    <h2>Answer</h2>
    <form method="post" action="/outcome" data-keep noValidate>
      <Radios
        name="level"
        label="Which level does your organisation achieve?"
        labelSize="m"
        hint="Judge against the indicators"
        error="Select an achievement level"
        items={levels}
      />
      <Checkboxes
        name="policies"
        label="Which policies are in place?"
        labelSize="m"
        values={['backup']}
        items={[
          { value: 'access', label: 'Access control' },
          { value: 'backup', label: 'Backup', hint: 'Including a test of restoring' },
          { divider: 'or' },
          { value: 'none', label: 'None of these', exclusive: true },
        ]}
      />
      <Checkboxes name="sure" items={[{ value: 'yes', label: 'I have read the terms' }]} />
      <Textarea
        name="why"
        label="Supporting information"
        labelSize="m"
        hint="What makes you say so"
        maxLength={200}
        rows={4}
      />
      <TextInput
        name="link"
        label="Address of the evidence"
        type="url"
        inputmode="url"
        spellcheck={false}
        value="https://intranet.example/policy"
      />
      <TextInput
        name="share"
        label="Share of devices"
        suffix="%"
        width={3}
        inputmode="numeric"
        error="Enter a number"
      />
      <DateInput
        name="ends"
        label="When does the plan end?"
        labelSize="m"
        hint="For example, 30 6 2026"
        error="Enter the day the plan ends"
        errorParts={['day']}
        value={{ month: '6', year: '2026' }}
      />
      <Select
        name="owner"
        label="Owner"
        items={[
          { value: '', label: 'Choose an owner' },
          { value: '1', label: 'Priya Raman' },
        ]}
      />
      <FileUpload
        name="file"
        label="Upload evidence"
        hint="PDF, Office, CSV, text, PNG, JPEG or email, up to 20 MB"
      />
      <Fieldset legend="Your account" legendSize="m" legendHeading={2}>
        <TextInput name="email" label="Email address" type="email" autocomplete="username" />
        <PasswordInput name="password" label="Password" />
      </Fieldset>
      <KeepStatus />
      <ButtonGroup>
        <Button name="act" value="complete">
          Save as complete
        </Button>
        <Button name="act" value="save" variant="secondary">
          Save and continue
        </Button>
        <ButtonLink href="/cancel" variant="secondary" small>
          Cancel
        </ButtonLink>
      </ButtonGroup>
    </form>
    <form action="/register" method="get">
      <SearchInput name="q" label="Organisation name or code" labelSize="m" width={20} button="Search" />
    </form>
    <Button variant="warning">Delete this file</Button>
    <p>
      <BackLink href="/objectives" label="Back to objectives" />
    </p>
  </>
);
