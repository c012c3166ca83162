import { allocating } from './allocating.ts';
import { approving } from './approving.ts';
import { assessing } from './assessing.ts';
import { auditing } from './auditing.ts';
import { belonging } from './belonging.ts';
import { boarding } from './boarding.ts';
import { carrying } from './carrying.ts';
import { evidencing } from './evidencing.ts';
import { overseeing } from './overseeing.ts';
import { planning } from './planning.ts';
import { publishing } from './publishing.ts';
import { removing } from './removing.ts';
import { reviewingPlans } from './reviewing-plans.ts';
import { scoping } from './scoping.ts';
import { talking } from './talking.ts';
import { workbooks } from './workbooks.ts';
import type { Draw, World } from './world.ts';

/** Things that people do. What is refused changes nothing: that is part of a history too. */
export type Operations = Readonly<Record<string, (world: World, draw: Draw) => Promise<void>>>;

export const operations: Operations = {
  ...belonging,
  ...allocating,
  ...assessing,
  ...auditing,
  ...carrying,
  ...evidencing,
  ...scoping,
  ...planning,
  ...reviewingPlans,
  ...publishing,
  ...overseeing,
  ...approving,
  ...boarding,
  ...talking,
  ...workbooks,
  ...removing,
};
