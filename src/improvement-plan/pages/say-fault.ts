import { sayDay } from '../../platform/clock.ts';
import { type FaultCode, type Frame, fewestWords, type Quality } from '../rules/completeness.ts';

const sayings: { readonly [C in FaultCode]: (frame: Pick<Frame, 'completeBy'>) => string } = {
  'start-missing': () => 'Give the day on which it is planned to start',
  'delivery-missing': ({ completeBy }) => `Give a delivery date, ${sayDay(completeBy)} or earlier`,
  'delivery-before-start': () => 'The delivery date lies before the planned start',
  'delivery-too-late': ({ completeBy }) =>
    `The delivery date lies after ${sayDay(completeBy)}, by which every action of a plan is delivered`,
  'gap-missing': () => 'Say which gap it closes',
  'action-missing': () => 'Say what will be done',
  'action-vague': () =>
    `Say what will be done in ${fewestWords} words or more, so that somebody can tell when it is done`,
  'owner-missing': () => 'Name an action owner',
  'owner-left': () => 'The action owner is no longer one of your people. Name another',
  'level-missing': () => 'It is complete: say which level the outcome has now',
  'resources-missing': () => 'Say which people and what money it has',
  'dependencies-missing': () => 'Say what it depends on, or “None”',
};

/** What an action still needs, in a sentence that says what to do. */
export const sayFault = (code: FaultCode, frame: Pick<Frame, 'completeBy'>): string => sayings[code](frame);

const qualities: { readonly [Q in Quality]: string } = {
  'time-bound': 'Not time-bound',
  credible: 'Not credible',
  resourced: 'Not resourced',
};
export const sayLacking = (quality: Quality): string => qualities[quality];
