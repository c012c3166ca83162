import { paths } from '../../paths.ts';
import { sayDay } from '../../platform/clock.ts';
import { page } from '../../platform/pages/page.ts';
import { loadReceiptKeys } from '../receipt-key.ts';

/** The public keys of this service, for anybody who wants to check a receipt. */
export const receiptKeysPage = page({
  at: paths.receiptKeys,
  allow: 'anyone',
  load: async ({ db }) => ({ keys: await loadReceiptKeys(db) }),
  view: ({ loaded: { keys } }) => ({
    title: 'Public keys for receipts',
    main: (
      <>
        <h1 className="nhsuk-heading-l">Public keys for receipts</h1>
        <p>
          Every assessment that is published gets a receipt, signed with a key of this service (Ed25519). With
          the public key anybody can check that a receipt is genuine.
        </p>
        {keys.length === 0 ? <p>No key has been used yet.</p> : null}
        {keys.map(({ id, publicKey, firstUsed }) => (
          <section key={id} aria-labelledby={`key-${id}`}>
            <h2 className="nhsuk-heading-m" id={`key-${id}`}>
              Key {id}
            </h2>
            <p>Used from {sayDay(firstUsed)}.</p>
            <div className="app-lines app-hash">{publicKey.trim()}</div>
          </section>
        ))}
        {keys.length === 0 ? null : (
          <p className="nhsuk-u-margin-top-4">
            <a href={paths.receiptKeysFile.to()}>Download the public keys (PEM)</a>
          </p>
        )}
      </>
    ),
  }),
});
