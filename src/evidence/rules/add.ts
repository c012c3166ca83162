import { invalid, type Refusal } from '../../platform/change/decision.ts';
import type { Event } from '../../platform/change/events.ts';
import '../events.ts';
import { checkAddress, type LinkProblem } from './address.ts';
import { aboutEvidence, type Evidence, type NewEvidence, type StoredFile, titleLimit } from './evidence.ts';

export type TitleProblem = 'title-too-long';

/** What an addition answers: the item that now stands for it, and the event unless it was there already. */
export type Added = {
  readonly events: readonly Event<'evidence-added'>[];
  readonly evidenceId: string;
  /** The title under which the same content or address was there already; null when it is new. */
  readonly alreadyThere: string | null;
};

/** Where evidence is added: an organisation and what it has. Only items with this content or address matter. */
export type Shelf = { readonly organisation: string; readonly existing: readonly Evidence[] };

/** Adds a stored file; the same content that is there already is used again. Untitled, it is called by its name. */
export function decideAddFile(
  shelf: Shelf,
  file: StoredFile,
  title: string,
  newId: string,
): Added | Refusal<TitleProblem> {
  const same = present(shelf).find((one) => one.sha256 === file.sha256);
  if (same) return { events: [], evidenceId: same.id, alreadyThere: same.title };
  const called = title.trim() === '' ? file.filename : title.trim();
  if (title.trim().length > titleLimit) return invalid({ code: 'title-too-long' });
  return added(shelf, { id: newId, kind: 'file', title: called, ...file });
}

/** Adds a link; one that is there already is used again. Untitled, it is called by its address. */
export function decideAddLink(
  shelf: Shelf,
  address: string,
  title: string,
  newId: string,
): Added | Refusal<TitleProblem | LinkProblem> {
  const checked = checkAddress(address);
  if ('problem' in checked) return invalid({ code: checked.problem });
  const same = present(shelf).find((one) => one.address === checked.address);
  if (same) return { events: [], evidenceId: same.id, alreadyThere: same.title };
  if (title.trim().length > titleLimit) return invalid({ code: 'title-too-long' });
  const called = title.trim() === '' ? checked.address.slice(0, titleLimit) : title.trim();
  return added(shelf, { id: newId, kind: 'link', title: called, address: checked.address });
}

const present = (shelf: Shelf) => shelf.existing.filter((one) => one.withdrawn === null);

const added = (shelf: Shelf, item: NewEvidence): Added => ({
  events: [
    {
      type: 'evidence-added',
      organisation: shelf.organisation,
      about: aboutEvidence(item.id),
      payload: item,
    },
  ],
  evidenceId: item.id,
  alreadyThere: null,
});
