import { givenToMe } from './given-to-me.ts';
import type { WorkSource } from './section.ts';

/** The kinds of work on the page “My work”, in the order in which they stand there. Whoever has another kind adds it here. */
export const workSources: readonly WorkSource[] = [givenToMe];
