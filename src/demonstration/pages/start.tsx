import { sayRole } from '../../organisation/rules/role.ts';
import { paths } from '../../paths.ts';
import { Button, ButtonLink } from '../../platform/design/button.tsx';
import type { Role } from '../../platform/pages/gate.ts';
import { page } from '../../platform/pages/page.ts';
import { type Listed, loadEverybody } from '../store.ts';

/** A role as the start page names it: in lower case, but for abbreviations. */
const spoken = (role: Role): string =>
  sayRole(role).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());

/** The start page. In the demonstration it lists its people, each with a button that logs in. */
export const startPage = page({
  at: paths.start,
  allow: 'anyone',
  load: async ({ house, db }) => ({
    everybody: house.mode === 'demonstration' ? await loadEverybody(db) : [],
  }),
  view: ({ loaded: { everybody }, house }) => ({
    title: house.mode === 'demonstration' ? 'Choose a person' : 'Start',
    main: (
      <>
        <h1 className="nhsuk-heading-xl">Data Security and Protection Toolkit</h1>
        <p className="nhsuk-lede-text">
          Large health and care organisations assess their cyber security and information governance here
          every year, against the health and care Cyber Assessment Framework (CAF).
        </p>
        {house.mode === 'demonstration' ? (
          <Everybody everybody={everybody} />
        ) : (
          <ButtonLink href={paths.logIn.to()}>Log in</ButtonLink>
        )}
        <h2 className="nhsuk-heading-m">Without an account</h2>
        <ul className="nhsuk-list">
          <li>
            <a href={paths.register.to()}>Search the public register</a>
          </li>
          {house.packs.editions.map(({ edition }) => (
            <li key={edition.id}>
              <a href={paths.editionOutcomes.to({ edition: edition.id })}>
                Outcomes and expected levels {edition.id}
              </a>
            </li>
          ))}
        </ul>
      </>
    ),
  }),
});

const Everybody = ({ everybody }: { everybody: readonly Listed[] }) => (
  <>
    <p>
      This is a demonstration: choose a person, and you are logged in as that person. Try an administrator of
      a trust first.
    </p>
    {[...new Set(everybody.map((one) => one.group))].map((group) => (
      <section key={group}>
        <h2 className="nhsuk-heading-m">{group}</h2>
        <ul className="nhsuk-list app-people">
          {everybody
            .filter((one) => one.group === group)
            .map((one) => (
              <li key={one.id}>
                <form method="post" action={paths.demonstrationLogIn.to({ person: one.id })}>
                  <Button
                    variant="secondary"
                    small
                    aria-label={`Log in as ${one.name}, ${spoken(one.role)}, ${one.organisation}`}
                  >
                    {one.name}, {spoken(one.role)}
                    {one.group === one.organisation ? '' : `, ${one.organisation}`}
                  </Button>
                </form>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </>
);
