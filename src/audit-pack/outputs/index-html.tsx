import { renderToStaticMarkup } from 'react-dom/server';
import type { Placed, Plan } from '../rules/plan.ts';
import { sayAbsence } from '../say-absence.ts';
import type { PackIndex } from './pack-index.ts';

/** It is opened from a folder, without the service: so it brings the little style that it needs. */
const style = `
  body { font: 1rem/1.5 Arial, sans-serif; color: #212b32; max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
  h2 { border-top: 4px solid #005eb8; padding-top: 1rem; }
  dt { font-weight: bold; } dd { margin: 0 0 .5rem; white-space: pre-wrap; }
  a { color: #005eb8; } a:focus { background: #ffeb3b; color: #212b32; outline: 3px solid #212b32; }
  .hash { font-family: monospace; font-size: .875rem; }
`;

/** The index of a pack as a page of its own. */
export const indexHtml = (index: PackIndex): string =>
  `<!DOCTYPE html>${renderToStaticMarkup(<Page {...index} />)}\n`;

const Page = ({ title, intro, plan }: PackIndex) => (
  <html lang="en-GB">
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <style>{style}</style>
    </head>
    <body>
      <main>
        <h1>{title}</h1>
        {intro.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <Missing missing={plan.missing} />
        {plan.functions ? (
          <>
            <h2>Essential functions</h2>
            <Items items={[plan.functions]} />
          </>
        ) : null}
        <Contents outcomes={plan.outcomes} />
        {plan.outcomes.map((one) => (
          <Outcome key={one.code} one={one} />
        ))}
      </main>
    </body>
  </html>
);

const Missing = ({ missing }: Pick<Plan, 'missing'>) => (
  <>
    <h2>What is not in this pack</h2>
    {missing.length === 0 ? (
      <p>Every file is in it.</p>
    ) : (
      <ul>
        {missing.map(({ item, outcomes }) => (
          <li key={item.id}>
            {item.title} ({outcomes.length === 0 ? 'essential functions' : outcomes.join(', ')}):{' '}
            {sayAbsence(item)}
          </li>
        ))}
      </ul>
    )}
  </>
);

const Contents = ({ outcomes }: Pick<Plan, 'outcomes'>) => (
  <>
    <h2>Outcomes</h2>
    <ul>
      {outcomes.map(({ code, title, items }) => (
        <li key={code}>
          <a href={`#${code}`}>
            {code} {title}
          </a>
          {items.length === 0 ? '' : `, ${items.length} ${items.length === 1 ? 'item' : 'items'} of evidence`}
        </li>
      ))}
    </ul>
  </>
);

const Outcome = ({ one }: { one: Plan['outcomes'][number] }) => (
  <>
    <h2 id={one.code}>
      {one.code} {one.title}
    </h2>
    <dl>
      {[
        { key: 'Objective', value: one.objective },
        { key: 'Principle', value: one.principle },
        { key: 'Expected level', value: one.expected },
        { key: 'Declared level', value: one.declared },
        { key: 'Status', value: one.state },
        ...one.answers,
        { key: 'Supporting information', value: one.statement === '' ? 'None given' : one.statement },
      ].map(({ key, value }) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <h3>Evidence for {one.code}</h3>
    {one.items.length === 0 ? <p>None attached</p> : <Items items={one.items} />}
  </>
);

const Items = ({ items }: { items: readonly Placed[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item.id}>
        <Name item={item} />
        <div>{item.about}</div>
        {item.sha256 === null ? null : (
          <div>
            SHA-256: <span className="hash">{item.sha256}</span>
          </div>
        )}
        {item.absence === null || item.absence === 'link' ? null : (
          <div>
            <strong>{sayAbsence(item)}</strong>
          </div>
        )}
      </li>
    ))}
  </ul>
);

const Name = ({ item: { path, address, title } }: { item: Placed }) => {
  const to = path === null ? address : path.split('/').map(encodeURIComponent).join('/');
  return to === null ? title : <a href={to}>{title}</a>;
};
