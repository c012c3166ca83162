import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button, ButtonLink } from '../../platform/design/button.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import type { Form } from '../../platform/pages/form.tsx';
import { page } from '../../platform/pages/page.ts';
import { askApproval } from '../ask-approval.ts';
import { openItems } from '../rules/approval.ts';
import { ItemState } from './approving/item-section.tsx';
import { type Approving, loadApproving } from './approving/load.ts';

/** Where the SIRO's approval stands, item by item: who, when, and why one lapsed; and the button that asks for it. */
export const approvalsPage = page({
  at: paths.approvals,
  allow: 'read-working-answers',
  load: async ({ db, house, who, params, now }) => {
    const approving = await loadApproving(db, house.packs, params, now);
    if (!approving) return null;
    const may = async (permission: 'ask-approval' | 'approve-submission') =>
      (await house.gate.judge(db, who, permission, params.organisation, {}, now)) === 'granted';
    return { ...approving, canAsk: await may('ask-approval'), canApprove: await may('approve-submission') };
  },
  acts: {
    ask: {
      allow: 'ask-approval',
      run: ({ house, who, now, params }) => askApproval({ house, who, now }, params),
      next: ({ params }) => ({
        to: paths.approvals.to(params),
        notice: 'We sent your SIRO an email with a link to what has to be approved.',
      }),
    },
  },
  sentences: {
    'no-siro': {
      text: 'Your organisation’s profile names no Senior Information Risk Owner (SIRO). Name one there first',
    },
    'nothing-to-ask': { text: 'Everything is approved, so there is nothing to ask for' },
    'asked-today': {
      text: 'Your SIRO was asked about exactly this today. You can ask again tomorrow, or when something has changed',
    },
    'edition-closed': { text: 'This assessment is closed, so nothing can be approved any more' },
  },
  view: ({ loaded, form, params }) => {
    const { today, items } = loaded;
    const left = openItems(items).length;
    return {
      title: `SIRO approval of the full assessment ${today.pack.edition.id}`,
      back: { to: paths.assessment.to(params), text: 'Back to your assessment' },
      main: (
        <>
          <PageTitle caption={`${today.organisation.name}, full assessment ${today.pack.edition.id}`}>
            SIRO approval
          </PageTitle>
          <p className="nhsuk-lede-text">
            {left === 0
              ? 'Everything is approved.'
              : `${items.length - left} of ${items.length} parts are approved.`}
          </p>
          <p>
            Your Senior Information Risk Owner (SIRO) approves each part before the full assessment is
            published. An approval holds for exactly what was shown: if it changes, the approval lapses. If it
            changes back, the approval counts again.
          </p>
          {items.map((item) => (
            <section key={item.item} aria-labelledby={`item-${item.item}`}>
              <h2 className="nhsuk-heading-m" id={`item-${item.item}`}>
                {item.title}
              </h2>
              <ItemState item={item} today={today} />
            </section>
          ))}
          <WhatIsLeft loaded={loaded} left={left} form={form} where={params} />
        </>
      ),
    };
  },
});

/** When the SIRO was asked, and who stands in for them. */
const Asked = ({
  loaded: { request, deputies, today },
  left,
}: {
  loaded: Approving;
  /** How many parts are not approved. */
  left: number;
}) => {
  const { answered, total } = countOf(today);
  return (
    <>
      {request || left > 0 ? (
        <p>
          {request
            ? `${request.by} last asked for approval on ${sayMoment(request.at)}.`
            : 'Nobody has asked for approval yet.'}
        </p>
      ) : null}
      {deputies.map((one) => (
        <p key={one.number}>
          {one.name} can approve as deputy for {one.namedByName} until {sayDay(one.to)}.
        </p>
      ))}
      {answered < total ? (
        <p>
          {total - answered} of {total} outcomes are not answered. Ask when they are: an answer that comes
          later lets the approval lapse.
        </p>
      ) : null}
    </>
  );
};

const countOf = ({ set }: Approving['today']) => ({
  total: set.length,
  answered: set.filter((one) => one.position !== 'not-answered').length,
});

type LeftProps = {
  readonly loaded: Approving & { readonly canAsk: boolean; readonly canApprove: boolean };
  readonly left: number;
  readonly form: Pick<Form<Record<never, never>>, 'element'>;
  readonly where: { readonly organisation: string; readonly edition: string };
};

/** How the approval is got: asked for, given here, or recorded; and who does that. */
const WhatIsLeft = ({ loaded, left, form, where }: LeftProps) => (
  <>
    {left === 0 && !loaded.canApprove ? null : (
      <>
        <h2 className="nhsuk-heading-m">Get the approval</h2>
        <Asked loaded={loaded} left={left} />
      </>
    )}
    {loaded.canApprove ? (
      <ButtonLink href={paths.siroApproval.to(where)}>
        {left === 0 ? 'Read what you approved' : 'Read and approve'}
      </ButtonLink>
    ) : null}
    {loaded.canAsk && loaded.today.open && left > 0 ? (
      <>
        <form.element>
          <Button name="act" value="ask" preventDoubleClick>
            Ask your SIRO to approve
          </Button>
        </form.element>
        <p>
          <a href={paths.attestApproval.to(where)}>Record an approval that was given outside the service</a>
        </p>
      </>
    ) : null}
    {loaded.canAsk || loaded.canApprove || left === 0 ? null : (
      <InsetText>
        <p>An administrator of your organisation asks the SIRO for approval.</p>
      </InsetText>
    )}
  </>
);
