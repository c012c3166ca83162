import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { decideAddFile, decideAddLink } from './add.ts';
import { checkAddress } from './address.ts';
import type { Evidence, StoredFile } from './evidence.ts';

const policy: StoredFile = {
  filename: 'access policy.pdf',
  mediaType: 'application/pdf',
  size: 1_234,
  sha256: 'a'.repeat(64),
};

const withdrawn = { at: '2025-12-02T09:00:00.000Z', by: 'Ada', reason: 'patient data' };
const shelf = (...existing: Evidence[]) => ({ organisation: 'RX1', existing });

describe('adding a file', () => {
  test('records it with its hash, under the title that was given', () => {
    expect(decideAddFile(shelf(), policy, '  Access policy ', 'new')).toEqual({
      evidenceId: 'new',
      alreadyThere: null,
      events: [
        {
          type: 'evidence-added',
          organisation: 'RX1',
          about: 'evidence/new',
          payload: { id: 'new', kind: 'file', title: 'Access policy', ...policy },
        },
      ],
    });
  });

  test('calls it by its name when no title is given', () => {
    const decided = decideAddFile(shelf(), policy, ' ', 'new');
    expect(decided).toMatchObject({ events: [{ payload: { title: 'access policy.pdf' } }] });
  });

  test('uses the item that holds the same content already, whatever its name', () => {
    const renamed = { ...policy, filename: 'copy of policy.pdf' };
    expect(decideAddFile(shelf(anItem()), renamed, 'Other title', 'new')).toEqual({
      events: [],
      evidenceId: 'one',
      alreadyThere: 'Access policy 2025',
    });
  });

  test('adds content again that was withdrawn (R37): the new item has its own history', () => {
    expect(decideAddFile(shelf(anItem({ withdrawn })), policy, '', 'new')).toMatchObject({
      evidenceId: 'new',
    });
  });

  test('refuses a title of more than 200 characters', () => {
    expect(decideAddFile(shelf(), policy, 'x'.repeat(201), 'new')).toMatchObject({
      problems: [{ code: 'title-too-long' }],
    });
    expect(decideAddFile(shelf(), policy, 'x'.repeat(200), 'new')).toHaveProperty('evidenceId');
  });
});

describe('adding a link', () => {
  test('records its address, which is its title when none is given', () => {
    expect(decideAddLink(shelf(), 'https://www.england.nhs.uk/policy', '', 'new')).toMatchObject({
      events: [
        {
          payload: {
            kind: 'link',
            address: 'https://www.england.nhs.uk/policy',
            title: 'https://www.england.nhs.uk/policy',
          },
        },
      ],
    });
  });

  test('uses the same link when it is there already, also when it was written another way', () => {
    const link = anItem({ kind: 'link', sha256: null, address: 'https://www.england.nhs.uk/' });
    expect(decideAddLink(shelf(link), 'HTTPS://WWW.England.nhs.uk', '', 'new')).toMatchObject({
      events: [],
      evidenceId: 'one',
    });
  });
});

describe('the address of a link', () => {
  test.each([
    'https://www.england.nhs.uk/policy?id=1#part',
    'http://intranet/policies',
    'https://10.1.2.3:8443/',
    'https://nhs.sharepoint.com/sites/IG/Shared%20Documents',
  ])('%s is fine', (address) => {
    expect(checkAddress(address)).toHaveProperty('address');
  });

  test.each([
    ['', 'link-missing'],
    ['   ', 'link-missing'],
    ['www.nhs.uk', 'link-not-web'],
    ['javascript:alert(1)', 'link-not-web'],
    ['data:text/html,hello', 'link-not-web'],
    ['file:///C:/policies', 'link-not-web'],
    ['\\\\server\\share', 'link-not-web'],
    ['https:///nowhere', 'link-not-web'],
    ['https://', 'link-not-web'],
    ['https:www.nhs.uk', 'link-not-web'],
    ['https://two words', 'link-not-web'],
    ['https://a.uk/\njavascript:alert(1)', 'link-not-web'],
    ['https://ada:secret@nhs.uk/', 'link-with-password'],
    [`https://nhs.uk/${'x'.repeat(2_000)}`, 'link-too-long'],
  ])('%j is refused: %s', (address, problem) => {
    expect(checkAddress(address)).toEqual({ problem });
  });

  test('whatever is typed, what is kept is a web address without a password', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `https://${text}`),
        ),
        (text) => {
          const checked = checkAddress(text);
          if ('problem' in checked) return;
          const url = new URL(checked.address);
          expect(['http:', 'https:']).toContain(url.protocol);
          expect([url.username, url.password]).toEqual(['', '']);
          expect(checkAddress(checked.address)).toEqual(checked);
        },
      ),
    );
  });
});
