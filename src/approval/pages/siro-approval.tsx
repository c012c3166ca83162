import { paths } from '../../paths.ts';
import { sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { Checkboxes } from '../../platform/design/checkboxes.tsx';
import { InsetText } from '../../platform/design/inset-text.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { Textarea } from '../../platform/design/textarea.tsx';
import { page } from '../../platform/pages/page.ts';
import { objectToAttestation } from '../attest-approval.ts';
import { approveAll, decideApprovals, siroFor } from '../decide-approvals.ts';
import { openItems } from '../rules/approval.ts';
import { commentLimit, type DecideTyped } from '../rules/decide.ts';
import { ItemChoice } from './approving/item-choice.tsx';
import { ItemContent, ItemState } from './approving/item-section.tsx';
import { type Approving, loadApproving, loadExceptionTitles } from './approving/load.ts';
import { decideSentences } from './approving/sentences.ts';

type Typed = {
  readonly version: DecideTyped['seen'];
  readonly choices: DecideTyped['choices'];
  readonly comments: DecideTyped['comments'];
  readonly declared: readonly string[];
};

const typedOf = ({ version, choices, comments, declared }: Typed): DecideTyped => ({
  seen: version,
  ...{ choices, comments },
  declared: declared.includes('yes'),
});

/** The SIRO's one page: what is approved, what changed, and a decision on each item or on all (R39). */
export const siroApprovalPage = page({
  at: paths.siroApproval,
  allow: 'approve-submission',
  load: async ({ db, house, who, params, now }) => {
    const approving = await loadApproving(db, house.packs, params, now);
    const acting = await siroFor(db, { who, now }, params.organisation);
    if (!approving || !acting) return null;
    return { ...approving, ...acting, titles: await loadExceptionTitles(db, approving.today), who: who.id };
  },
  values: ({ items }) => {
    const each = (of: (item: (typeof items)[number]) => string) =>
      Object.fromEntries(items.map((one) => [one.item, of(one)]));
    return {
      version: each((one) => one.contentHash),
      choices: each(() => ''),
      comments: each(() => ''),
      declared: [] as readonly string[],
      objection: '',
    };
  },
  acts: {
    decide: {
      run: ({ house, who, now, params, values }) =>
        decideApprovals({ house, who, now }, params, typedOf(values)),
      next: ({ params }) => paths.approvalDecided.to(params),
    },
    all: {
      run: ({ house, who, now, params, values }) => approveAll({ house, who, now }, params, typedOf(values)),
      next: ({ params }) => paths.approvalDecided.to(params),
    },
    object: {
      allow: 'act-as-siro',
      run: ({ house, who, now, params, values }) =>
        objectToAttestation({ house, who, now }, params, values.objection),
      next: ({ params }) => ({
        to: paths.siroApproval.to(params),
        notice: 'Your objection is on record. The approval that was recorded for you is withdrawn.',
      }),
    },
  },
  sentences: decideSentences,
  view: ({ loaded, form, params }) => {
    const { today, items, titles, deputyFor } = loaded;
    const { organisation, pack, open } = today;
    const isOpen = openItems(items).length > 0;
    const attested = deputyFor === null && items.some((one) => one.last?.decision === 'attested');
    return {
      title: `Approve the full assessment ${pack.edition.id}`,
      back: { to: paths.organisation.to(params), text: `Back to ${organisation.name}` },
      main: (
        <>
          <PageTitle caption={organisation.name}>Approve the full assessment {pack.edition.id}</PageTitle>
          <Introduction loaded={loaded} />
          <form.element>
            {items.map((item) => (
              <section key={item.item} aria-labelledby={`item-${item.item}`}>
                <input type="hidden" {...hidden(form.item('version', item.item))} />
                <h2 className="nhsuk-heading-m" id={`item-${item.item}`}>
                  {item.title}
                </h2>
                <p>{item.about}</p>
                <ItemState item={item} today={today} />
                <ItemContent item={item} today={today} titles={titles} where={params} />
                {open ? (
                  <ItemChoice
                    item={item}
                    choice={form.item('choices', item.item)}
                    comment={form.item('comments', item.item)}
                  />
                ) : null}
              </section>
            ))}
            {open ? <Declaration declared={form.many('declared')} isOpen={isOpen} /> : null}
          </form.element>
          {attested ? (
            <form.element>
              <Objection text={form.text('objection')} />
            </form.element>
          ) : null}
          {deputyFor === null ? (
            <p>
              <a href={paths.siroDeputy.to(params)}>Name a deputy who can approve while you are away</a>
            </p>
          ) : null}
        </>
      ),
    };
  },
});

const hidden = ({ name, value }: { name: string; value: string }) => ({ name, value });

/** Who asked, in whose place one acts, and what approving does. */
const Introduction = ({
  loaded,
}: {
  loaded: Approving & { deputyFor: { name: string } | null; who: string };
}) => {
  const { request, deputyFor, deputies, today } = loaded;
  const own = deputies.find((one) => one.person === loaded.who);
  return (
    <>
      {deputyFor && own ? (
        <InsetText>
          <p>
            You act as deputy for {deputyFor.name} until {sayDay(own.to)}. What you approve says so.
          </p>
        </InsetText>
      ) : null}
      {request ? (
        <p>
          {request.by} asked for approval on {sayMoment(request.at)}.
        </p>
      ) : null}
      <p>
        Approve each part, or send it back with a comment. If a part changes after you approved it, that
        approval lapses and you are asked again.
      </p>
      {today.open ? null : (
        <InsetText>
          <p>This assessment is closed, so nothing can be approved any more.</p>
        </InsetText>
      )}
    </>
  );
};

type DeclarationProps = {
  readonly declared: { name: string; id: string; value: readonly string[]; error: string | undefined };
  readonly isOpen: boolean;
};

/** The words that go with an approval, and the buttons. */
const Declaration = ({ declared: { value, ...declared }, isOpen }: DeclarationProps) => (
  <>
    {isOpen ? (
      <>
        <h2 className="nhsuk-heading-m">Your declaration</h2>
        <Checkboxes
          {...declared}
          values={value}
          items={[
            {
              value: 'yes',
              label:
                'I have read what I approve as it is shown on this page. To the best of my knowledge it is a true and fair account, and I approve it for publication.',
            },
          ]}
        />
      </>
    ) : null}
    <ButtonGroup>
      <Button name="act" value="decide" preventDoubleClick>
        Send my decisions
      </Button>
      {isOpen ? (
        <Button name="act" value="all" variant="secondary" preventDoubleClick>
          Approve everything on this page
        </Button>
      ) : null}
    </ButtonGroup>
  </>
);

type Text = {
  readonly name: string;
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
};

/** Against what an administrator put on record in the SIRO's name (R13). */
const Objection = ({ text }: { text: Text }) => (
  <>
    <h2 className="nhsuk-heading-m">If you did not approve what was recorded for you</h2>
    <p>Object, and the approval that was recorded is withdrawn. Your administrators are told.</p>
    <Textarea {...text} label="What is wrong with it" maxLength={commentLimit} rows={3} />
    <Button name="act" value="object" variant="secondary" preventDoubleClick>
      Object to the recorded approval
    </Button>
  </>
);
