import { type Decision, invalid, type Problem, stale } from '../../platform/change/decision.ts';
import '../events.ts';
import { problemsOfReason, type ReasonInput, type ReasonProblem, reasonFrom } from './reason.ts';

export type UploadProblem = ReasonProblem | 'same-file' | 'replaced-meanwhile';

/** The latest version, or null before the first. */
export type Latest = { readonly version: number; readonly evidence: string } | null;

/** What comes with a file: the reason and the version that the person has seen, as typed. */
export type UploadInput = ReasonInput & { readonly version: string };

/** What is wrong with the reason given. The first upload needs none. */
export const problemsOfUpload = (latest: Latest, input: UploadInput): readonly Problem<ReasonProblem>[] =>
  latest === null ? [] : problemsOfReason(input);

/** Whether the version that the person has seen is the latest. */
export const isLatest = (latest: Latest, input: UploadInput): boolean =>
  input.version === String(latest?.version ?? 0);

/** Makes a stored file the next version. Refuses the file that is there already, and a change that somebody else made first. */
export function decideUpload(
  where: { readonly organisation: string; readonly edition: string },
  latest: Latest,
  evidence: string,
  input: UploadInput,
): Decision<UploadProblem> {
  if (!isLatest(latest, input)) return stale('replaced-meanwhile');
  const problems = problemsOfUpload(latest, input);
  if (problems.length > 0) return invalid(...problems);
  if (latest?.evidence === evidence) return invalid({ code: 'same-file' });
  const explanation = latest === null ? '' : input.explanation.trim();
  return {
    events: [
      {
        type: 'essential-functions-uploaded',
        organisation: where.organisation,
        about: `${where.edition}/essential-functions`,
        payload: {
          edition: where.edition,
          version: (latest?.version ?? 0) + 1,
          evidence,
          reason: latest === null ? null : reasonFrom(input.reason),
          explanation: explanation === '' ? null : explanation,
        },
      },
    ],
  };
}
