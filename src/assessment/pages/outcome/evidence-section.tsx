import { EvidenceFields } from '../../../evidence/pages/evidence-fields.tsx';
import { EvidenceList, fileOf } from '../../../evidence/pages/evidence-list.tsx';
import { paths } from '../../../paths.ts';
import { Button } from '../../../platform/design/button.tsx';
import { ButtonGroup } from '../../../platform/design/button-group.tsx';
import type { OutcomeLoaded } from './load.ts';
import type { OutcomeForm } from './outcome-form.tsx';

type Props = { readonly loaded: OutcomeLoaded; readonly form: Parameters<typeof OutcomeForm>[0]['form'] };

/** What is attached, and boxes to attach more; the rest of the form is kept meanwhile. */
export const EvidenceSection = ({ loaded, form }: Props) => (
  <section aria-labelledby="evidence">
    <h2 className="nhsuk-heading-m" id="evidence">
      Evidence
    </h2>
    <p>Evidence is optional at the interim assessment.</p>
    {loaded.evidence.length === 0 ? (
      <p>No evidence is attached.</p>
    ) : (
      <EvidenceList
        items={loaded.evidence}
        addressOf={loaded.readsAll ? undefined : fileOf}
        action={(item) =>
          loaded.canWrite ? (
            <Button
              name="act"
              value="detach"
              variant="secondary"
              small
              formAction={paths.outcome.to(loaded.where, { detach: item.id, from: loaded.from })}
            >
              Remove<span className="nhsuk-u-visually-hidden"> {item.title} from this outcome</span>
            </Button>
          ) : null
        }
      />
    )}
    <EvidenceFields form={form} />
    <ButtonGroup>
      <Button name="act" value="attach" variant="secondary">
        Attach evidence
      </Button>
      {/* A button, so that what is typed on the form is kept also without JavaScript. */}
      {loaded.readsAll ? (
        <Button name="act" value="library" variant="secondary">
          Attach evidence you already have
        </Button>
      ) : null}
    </ButtonGroup>
  </section>
);
