import { expect, test } from 'vitest';
import { emailFrom } from './email.ts';

test.each([
  ['ada@example.nhs.uk', 'ada@example.nhs.uk'],
  ['  Ada.O’Neill@Example.NHS.uk ', 'ada.o’neill@example.nhs.uk'],
  ['a+b@x.io', 'a+b@x.io'],
])('%j is the email address %s', (text, email) => {
  expect(emailFrom(text)).toBe(email);
});

test.each([
  '',
  'ada',
  'ada@example',
  'ada@.uk',
  'ada@example..uk',
  'ada@ex ample.uk',
  'Ada <ada@example.nhs.uk>',
  'ada@example.nhs.uk, mo@example.nhs.uk',
  'ada@example.nhs.uk\nbcc:mo@example.nhs.uk',
  `${'a'.repeat(250)}@x.uk`,
])('%j is not', (text) => {
  expect(emailFrom(text)).toBeNull();
});
