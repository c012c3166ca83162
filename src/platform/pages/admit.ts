import type { Moment } from '../clock.ts';
import type { House } from '../house.ts';
import type { About, Identified, Permission, Verdict, Who } from './gate.ts';
import type { Allow } from './page.ts';

/** What the gate answers for one request, before anything of the page is loaded. */
export type Admission =
  | { readonly admitted: true; readonly who: Who | null }
  | { readonly admitted: false; readonly because: 'log-in' | 'unknown' }
  | { readonly admitted: false; readonly because: 'halfway'; readonly continueAt: string }
  | { readonly admitted: false; readonly because: 'lacking'; readonly permission: Permission };

/** Decides whether a page may be opened: from the declaration on the page and the parameters of its address. */
export async function admit(
  house: House,
  identified: Identified,
  allow: Allow,
  params: About,
  now?: Moment,
): Promise<Admission> {
  const who = identified.state === 'in' ? identified.who : null;
  if (allow === 'anyone') return { admitted: true, who };
  if (identified.state === 'halfway')
    return { admitted: false, because: 'halfway', continueAt: identified.continueAt };
  if (!who) return { admitted: false, because: 'log-in' };
  if (allow === 'logged-in') return { admitted: true, who };
  const verdict: Verdict = await house.gate.judge(
    house.db,
    who,
    allow,
    params.organisation ?? null,
    params,
    now,
  );
  if (verdict === 'granted') return { admitted: true, who };
  if (verdict === 'lacking') return { admitted: false, because: 'lacking', permission: allow };
  return { admitted: false, because: 'unknown' };
}
