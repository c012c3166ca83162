import { auditorsOf } from '../../organisation/load-auditors.ts';
import { isLetIn } from '../../organisation/rules/term.ts';
import { paths } from '../../paths.ts';
import { dayOf, sayDay, sayMoment } from '../../platform/clock.ts';
import { Button } from '../../platform/design/button.tsx';
import { ButtonGroup } from '../../platform/design/button-group.tsx';
import { PageTitle } from '../../platform/design/page-title.tsx';
import { page } from '../../platform/pages/page.ts';
import { fixPosition } from '../fix-position.ts';
import { loadAudit } from '../load-audit.ts';
import { loadPositions } from '../load-positions.ts';

/** Before a position is fixed: what it holds, who will read it (R38). */
export const fixPositionPage = page({
  at: paths.fixPosition,
  allow: 'manage-organisation',
  load: async ({ db, house, params, now }) => {
    const audit = await loadAudit(db, house.packs, params, now);
    if (!audit) return null;
    const [latest] = await loadPositions(db, params);
    const auditors = await auditorsOf(db, params.organisation, params.edition);
    return { audit, latest: latest ?? null, letIn: auditors.filter((one) => isLetIn(one, dayOf(now))) };
  },
  values: ({ latest }) => ({ version: String(latest?.number ?? 0) }),
  acts: {
    fix: {
      run: ({ house, who, now, params, values }) => fixPosition({ house, who, now }, params, values.version),
      next: ({ params }) => ({
        to: paths.audit.to(params),
        notice: 'The position is fixed. Your auditors get an email.',
      }),
    },
  },
  sentences: {
    'fixed-meanwhile': {
      text: 'Somebody fixed a position meanwhile. It is shown below: fix another one only if you need to',
    },
  },
  view: ({ form, loaded: { audit, latest, letIn }, params }) => ({
    title: 'Fix the position for your auditors',
    back: { to: paths.audit.to(params), text: 'Back to the independent assessment' },
    main: (
      <form.element>
        <PageTitle caption={audit.organisation.name}>Fix the position for your auditors</PageTitle>
        <p>
          Auditors will read levels, statements, policy answers, marked indicators and evidence of the{' '}
          {audit.scope.length} outcomes in scope, and your essential functions, as they stand at this moment.
          Drafts are shown as drafts.
        </p>
        <p>
          What you change afterwards they do not see until you fix the position again. Each position is kept
          and stays readable to them. Of evidence that is available on request they see the title alone.
        </p>
        {latest === null ? null : (
          <p>
            The latest is position {latest.number}, fixed by {latest.fixedBy} on {sayMoment(latest.fixedAt)}.
          </p>
        )}
        <h2 className="nhsuk-heading-m">Who will be able to read it</h2>
        {letIn.length === 0 ? (
          <p>Nobody is let in today. Auditors whom you let in later will read it.</p>
        ) : (
          <ul className="nhsuk-list nhsuk-list--bullet">
            {letIn.map((one) => (
              <li key={one.person}>
                {one.name}, {one.firm}, until {sayDay(one.until)}
              </li>
            ))}
          </ul>
        )}
        <input type="hidden" name="version" value={form.text('version').value} />
        <ButtonGroup>
          <Button preventDoubleClick>Fix the position now</Button>
          <a href={paths.audit.to(params)}>Cancel</a>
        </ButtonGroup>
      </form.element>
    ),
  }),
});
